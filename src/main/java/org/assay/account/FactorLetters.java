package org.assay.account;

import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.springframework.stereotype.Component;

/** The letters about a second factor: whoever changed it, its person hears of it. */
@Component
class FactorLetters {
    private final Mail mail;
    private final BaseUrl base;

    FactorLetters(Mail mail, BaseUrl base) {
        this.mail = mail;
        this.base = base;
    }

    void added(String to, String name) {
        mail.send(
                to,
                "A second factor was set up",
                """
                Hello %s,

                an authenticator was set up for your account, and you were signed out everywhere else. From now on you
                sign in with your password and a code. Keep your recovery codes where you find them without your telephone.

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(name, base.to("/password/forgotten")));
    }

    void passkeyAdded(String to, String name) {
        mail.send(
                to,
                "A passkey was added",
                """
                Hello %s,

                a passkey was added to your account, and you were signed out everywhere else. From now on you can sign in with
                your password and this passkey. Keep your recovery codes where you find them without it.

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(name, base.to("/password/forgotten")));
    }

    /**
     * @param what was taken off, in a word
     * @param last whether no second factor is left
     */
    void removed(String to, String name, String what, boolean last) {
        mail.send(
                to,
                last ? "Your second factor was taken off" : "A second factor was taken off",
                """
                Hello %s,

                your %s was taken off your account. %s

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(
                                name,
                                what,
                                last
                                        ? "From now on your password alone signs you in."
                                        : "You still sign in with the second factor that is left.",
                                base.to("/password/forgotten")));
    }

    void newCodes(String to, String name) {
        mail.send(
                to,
                "You have new recovery codes",
                """
                Hello %s,

                new recovery codes were made for your account. Those you had no longer work.

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(name, base.to("/password/forgotten")));
    }

    /**
     * @param left how many recovery codes still work
     */
    void recoveryCodeUsed(String to, String name, int left) {
        mail.send(
                to,
                "A recovery code was used",
                """
                Hello %s,

                somebody, probably you, signed in to your account with one of your recovery codes. %s Make new ones here: %s

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(
                                name,
                                left == 0
                                        ? "It was the last."
                                        : "%d still work%s.".formatted(left, left == 1 ? "s" : ""),
                                base.to("/account/second-factor"),
                                base.to("/password/forgotten")));
    }

    void wrongCodes(String to, String name) {
        mail.send(
                to,
                "Somebody tries to sign in as you",
                """
                Hello %s,

                somebody gave your password and then several wrong codes. They were not let in. If this was not you, your
                password is known to somebody: choose a new one at once: %s
                """
                        .formatted(name, base.to("/password/forgotten")));
    }

    /**
     * @param link to a new password
     */
    void lost(String to, String name, String link) {
        mail.send(
                to,
                "The operator took your second factor off",
                """
                Hello %s,

                the operator of this service took the second factor off your account, since you said that it is lost. Your
                password no longer works either, nor does a sign-in by your organisation that was linked with your account.
                Follow this link to choose a new password; it works once, within the next hour:

                %s

                Later ones come from here: %s

                If you did not ask for this, choose a new password all the same, and tell the operator.
                """
                        .formatted(name, link, base.to("/password/forgotten")));
    }
}
