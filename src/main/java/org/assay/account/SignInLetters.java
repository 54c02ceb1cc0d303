package org.assay.account;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.assay.kernel.London;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.springframework.stereotype.Component;

/** The letters about ways in: whoever used a new one, its person hears of it. */
@Component
class SignInLetters {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK).withZone(London.ZONE);

    private final Mail mail;
    private final BaseUrl base;

    SignInLetters(Mail mail, BaseUrl base) {
        this.mail = mail;
        this.base = base;
    }

    /**
     * @param browser in words; empty when it is not known
     */
    void newBrowser(String to, String name, String browser, Instant when) {
        mail.send(
                to,
                "A sign-in from a new browser",
                """
                Hello %s,

                somebody, probably you, signed in to your account with a browser that we had not seen you use:

                When: %s, the time in London
                Browser: %s

                If this was you, there is nothing to do.

                If it was not, choose a new password at once (%s), which signs everybody out, and tell the operator of
                this service. Where you are signed in, and how to end it: %s
                """
                        .formatted(
                                name,
                                MOMENT.format(when),
                                browser.isEmpty() ? "one that does not say what it is" : browser,
                                base.to("/password/forgotten"),
                                base.to("/account/sessions")));
    }

    /**
     * @param provider what people call it
     */
    void linked(String to, String name, String provider) {
        mail.send(
                to,
                "%s can now sign you in".formatted(provider),
                """
                Hello %s,

                your account was linked with %s: whoever signs in there as you is signed in here too. You can undo it: %s

                If this was not you, choose a new password at once (%s), which undoes it too, and tell the operator of this
                service.
                """
                        .formatted(
                                name,
                                provider,
                                base.to("/account/provider"),
                                base.to("/password/forgotten")));
    }

    void unlinked(String to, String name, String provider) {
        mail.send(
                to,
                "%s no longer signs you in".formatted(provider),
                """
                Hello %s,

                your account is no longer linked with %s, and you were signed out everywhere else. You sign in with your
                e-mail address and your password.

                If this was not you, choose a new password at once (%s), and tell the operator of this service.
                """
                        .formatted(name, provider, base.to("/password/forgotten")));
    }
}
