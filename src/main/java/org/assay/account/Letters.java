package org.assay.account;

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

    void passwordChanged(String to, String name) {
        send(
                to,
                "Your password was changed",
                """
                Hello %s,

                your password was changed, and you were signed out everywhere else. If this was not you, choose a new
                one at once: %s
                """
                        .formatted(name, base.to("/password/forgotten")));
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

    private void send(String to, String subject, String text) {
        mail.send(to, subject, text);
    }
}
