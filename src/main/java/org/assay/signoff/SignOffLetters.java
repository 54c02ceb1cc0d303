package org.assay.signoff;

import org.assay.assessment.Assessed;
import org.assay.framework.Edition;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;

/** The words of the letters about signing. */
@Component
class SignOffLetters {
    private final Mail mail;
    private final BaseUrl base;
    private final Organisations organisations;

    SignOffLetters(Mail mail, BaseUrl base, Organisations organisations) {
        this.mail = mail;
        this.base = base;
        this.organisations = organisations;
    }

    void named(String to, String name, String by, Assessed assessed) {
        mail.send(
                to,
                "You are asked to sign “%s”".formatted(title(assessed.edition())),
                """
                Hello %s,

                %s named you as the one who signs the declaration of “%s” for %s. Read the return and sign it here,
                once nothing is missing in it:

                %s
                """
                        .formatted(
                                name,
                                by,
                                title(assessed.edition()),
                                organisation(assessed),
                                page(assessed)));
    }

    void link(SigningLink link, String token, String by, Assessed assessed) {
        mail.send(
                link.email(),
                "You are asked to sign “%s”".formatted(title(assessed.edition())),
                """
                Hello %s,

                %s asks you to sign the declaration of “%s” for %s. This link shows you the whole return and the words to
                sign. You need no account. It works for three days, and for one signature:

                %s

                Do not pass it on: whoever has it can read the return and sign in your name. If you do not know what this
                is about, do nothing.
                """
                        .formatted(
                                link.name(),
                                by,
                                title(assessed.edition()),
                                organisation(assessed),
                                base.to("/signing/" + token)));
    }

    void takenOff(SignOff signOff, Edition edition) {
        SignOff.TakenOff off = signOff.takenOff();
        mail.send(
                signOff.email(),
                "Your signature under “%s” no longer stands".formatted(title(edition)),
                """
                Hello %s,

                you signed the declaration of “%s” for %s. Something in it was changed before it was handed in, so your
                signature was taken off: %s

                The return has to be signed again before it can be handed in.
                """
                        .formatted(
                                signOff.name(),
                                title(edition),
                                organisations
                                        .find(signOff.organisation())
                                        .map(Organisation::name)
                                        .orElse(""),
                                off == null ? "" : off.because()));
    }

    private String page(Assessed assessed) {
        return base.to("/assessments/" + assessed.assessment().id() + "/sign-off");
    }

    private String organisation(Assessed assessed) {
        return organisations
                .find(assessed.assessment().organisation())
                .map(Organisation::name)
                .orElse("");
    }

    private static String title(Edition edition) {
        return edition.title() + " " + edition.edition();
    }
}
