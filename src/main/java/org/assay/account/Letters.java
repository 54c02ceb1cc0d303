package org.assay.account;

import java.util.List;
import java.util.stream.Collectors;
import org.assay.kernel.Role;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.springframework.stereotype.Component;

/** The words of the letters that people get from this room. */
@Component
class Letters {
    private final Mail mail;
    private final BaseUrl base;

    Letters(Mail mail, BaseUrl base) {
        this.mail = mail;
        this.base = base;
    }

    void finishRegistration(String to, String name, String organisation, String link) {
        send(
                to,
                "Finish your registration for " + organisation,
                """
                Hello %s,

                you asked to register for %s. Follow this link to finish; it works once, within the next hour:

                %s

                If this was not you, do nothing: nothing happens until the link is used.
                """
                        .formatted(name, organisation, link));
    }

    void alreadyThere(String to, String name, String organisation, boolean active) {
        send(
                to,
                "You are already registered for " + organisation,
                """
                Hello %s,

                somebody, probably you, tried to register this e-mail address for %s. %s

                Sign in: %s
                Choose a new password: %s
                """
                        .formatted(
                                name,
                                organisation,
                                active
                                        ? "You already belong to it."
                                        : "You have asked to join; an Administrator still has to accept it.",
                                base.to("/sign-in"),
                                base.to("/password/forgotten")));
    }

    void choosePassword(String to, String name, String link) {
        send(
                to,
                "Choose a new password",
                """
                Hello %s,

                follow this link to choose a new password; it works once, within the next hour:

                %s

                If you did not ask for it, do nothing: your password stays as it is.
                """
                        .formatted(name, link));
    }

    void nobodyKnown(String to) {
        send(
                to,
                "No account with this e-mail address",
                """
                Hello,

                somebody, probably you, asked for a new password for this e-mail address. There is no account with it.
                Perhaps you registered with another address. To register your organisation: %s

                If this was not you, do nothing.
                """
                        .formatted(base.to("/register")));
    }

    /**
     * @param keys of the person's API keys those that still work
     */
    void passwordChanged(String to, String name, List<ApiKey> keys) {
        send(
                to,
                "Your password was changed",
                """
                Hello %s,

                your password was changed, and you were signed out everywhere else. A change of your e-mail address that
                was not confirmed yet is off. If this was not you, choose a new password at once: %s
                """
                                .formatted(name, base.to("/password/forgotten"))
                        + stay(keys));
    }

    void newEmail(String to, String name, String link) {
        send(
                to,
                "Confirm your new e-mail address",
                """
                Hello %s,

                you asked to sign in to Assay with this e-mail address from now on. Follow this link to confirm it; it
                works once, within the next hour:

                %s

                Until then you sign in with the address you had. If this was not you, do nothing.
                """
                        .formatted(name, link));
    }

    void newEmailInUse(String to) {
        send(
                to,
                "This e-mail address has an account already",
                """
                Hello,

                somebody, probably you, wanted to change the e-mail address of another account to this one. It has an
                account already, so nothing was changed. Sign in with this address: %s

                If you want to use one account only, ask the Administrator of your organisation to invite this address.
                """
                        .formatted(base.to("/sign-in")));
    }

    void emailChanges(String to, String name, String wanted) {
        send(
                to,
                "Your e-mail address is to be changed",
                """
                Hello %s,

                somebody who knows your password, probably you, asked to change the e-mail address of your account to
                %s. It changes when the link in the letter to that address is followed; until then you sign in with
                this one.

                If this was not you, choose a new password at once: %s
                """
                        .formatted(name, wanted, base.to("/password/forgotten")));
    }

    void emailChanged(String to, String name, String now) {
        send(
                to,
                "Your e-mail address was changed",
                """
                Hello %s,

                the e-mail address of your account is now %s. You no longer sign in with this one. If this was not you,
                tell the Administrator of your organisation at once.
                """
                        .formatted(name, now));
    }

    void asksToJoin(
            String to, String administrator, String asker, String askerEmail, String organisation) {
        send(
                to,
                asker + " asks to join " + organisation,
                """
                Hello %s,

                %s (%s) asks to join %s on Assay. Accept or decline on the people page: %s

                Accept only people you know.
                """
                        .formatted(
                                administrator,
                                asker,
                                askerEmail,
                                organisation,
                                base.to("/people")));
    }

    void accepted(String to, String name, String organisation, Role role) {
        send(
                to,
                "You now belong to " + organisation,
                """
                Hello %s,

                an Administrator of %s accepted you as %s. Sign in: %s
                """
                        .formatted(name, organisation, role.label(), base.to("/sign-in")));
    }

    void declined(String to, String name, String organisation) {
        send(
                to,
                "Your request to join " + organisation,
                """
                Hello %s,

                an Administrator of %s did not accept your request to join. If you think this is a mistake, speak to
                them.
                """
                        .formatted(name, organisation));
    }

    void invited(String to, String by, String organisation, Role role, String link) {
        send(
                to,
                by + " invites you to " + organisation,
                """
                Hello,

                %s invites you to work on the self-assessments of %s as %s. Follow this link to accept; it works once,
                within seven days:

                %s

                If you do not know what this is about, do nothing.
                """
                        .formatted(by, organisation, role.label(), link));
    }

    void ended(String to, String name, String organisation) {
        send(
                to,
                "You no longer belong to " + organisation,
                """
                Hello %s,

                an Administrator of %s ended your membership. What you wrote stays with the organisation.
                """
                        .formatted(name, organisation));
    }

    void madeAdministrator(String to, String name, String organisation) {
        send(
                to,
                "You are now Administrator of " + organisation,
                """
                Hello %s,

                %s had no Administrator, so the operator of this service made you its Administrator. You look after its
                people: %s
                """
                        .formatted(name, organisation, base.to("/people")));
    }

    void claimReversed(String to, String name, String organisation) {
        send(
                to,
                "Your membership of " + organisation + " was ended",
                """
                Hello %s,

                you were the first to register for %s and so became its Administrator. The operator of this service
                looked at it and took it back. If you do work there, answer to the operator.
                """
                        .formatted(name, organisation));
    }

    void endedWithClaim(String to, String name, String organisation) {
        send(
                to,
                "Your membership of " + organisation + " was ended",
                """
                Hello %s,

                somebody let you in to %s who was its Administrator only by being the first to register. The operator of
                this service took that back, and your membership ended with it. If you do work there, register again:
                %s
                """
                        .formatted(name, organisation, base.to("/register")));
    }

    private String stay(List<ApiKey> keys) {
        if (keys.isEmpty()) return "";
        String named =
                keys.stream()
                        .map(key -> "- %s (%s…)".formatted(key.name(), key.prefix()))
                        .collect(Collectors.joining("\n"));
        return """

        Your API keys still work. Look through them, and end each that you do not know, here: %s

        %s
        """
                .formatted(base.to("/account/keys"), named);
    }

    private void send(String to, String subject, String text) {
        mail.send(to, subject, text);
    }
}
