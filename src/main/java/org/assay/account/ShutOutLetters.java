package org.assay.account;

import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.springframework.stereotype.Component;

/** The letters to somebody whom the operator shuts out: they judge nobody. */
@Component
class ShutOutLetters {
    private final Mail mail;
    private final BaseUrl base;

    ShutOutLetters(Mail mail, BaseUrl base) {
        this.mail = mail;
        this.base = base;
    }

    void shutOut(String to, String name) {
        mail.send(
                to,
                "You cannot sign in for now",
                """
                Hello %s,

                the operator of this service has closed your account for now. You were signed out everywhere, and your API keys
                no longer work. What you wrote stays with your organisation.

                If you have questions, ask the operator, or an Administrator of your organisation.
                """
                        .formatted(name));
    }

    void letIn(String to, String name) {
        mail.send(
                to,
                "You can sign in again",
                """
                Hello %s,

                the operator of this service has opened your account again: %s
                Make new API keys where you need them; those you had no longer work.
                """
                        .formatted(name, base.to("/sign-in")));
    }

    /** The answer to whoever asks for a new password. */
    void noPassword(String to, String name) {
        mail.send(
                to,
                "You cannot sign in for now",
                """
                Hello %s,

                somebody, probably you, asked for a new password. The operator of this service has closed your account for now,
                so there is none to choose. If you have questions, ask the operator, or an Administrator of your organisation.
                """
                        .formatted(name));
    }
}
