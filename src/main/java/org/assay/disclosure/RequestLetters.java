package org.assay.disclosure;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.account.Addressees;
import org.assay.account.Addressees.Addressee;
import org.assay.disclosure.EvidenceRequest.Closed;
import org.assay.disclosure.EvidenceRequest.Supplied;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.assay.mail.Mail.Writing;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.assay.publication.Publications.Opened.Whole;
import org.springframework.stereotype.Component;

/** The letters about evidence on request. */
@Component
class RequestLetters {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final Set<Role> ANSWERING = Set.of(Role.ADMINISTRATOR);
    private static final Set<Role> READING = Set.of(Role.RECIPIENT, Role.AUTHORITY);

    private final Mail mail;
    private final BaseUrl base;
    private final Addressees addressees;
    private final Organisations organisations;

    RequestLetters(Mail mail, BaseUrl base, Addressees addressees, Organisations organisations) {
        this.mail = mail;
        this.base = base;
        this.addressees = addressees;
        this.organisations = organisations;
    }

    void asked(EvidenceRequest request, Whole whole) {
        String recipient = name(request.recipient());
        mail.send(
                addressees.of(request.organisation(), ANSWERING).stream()
                        .map(to ->
                                new Writing(
                                        to.email(),
                                        "%s asks for evidence".formatted(recipient),
                                        """
                                        Hello %s,

                                        %s asks to see evidence about your return, receipt %s%s, by %s:

                                        %s

                                        Supply documents against the request here. Only they are shown to those who asked, nothing else of
                                        your evidence:

                                        %s
                                        """
                                                .formatted(
                                                        to.name(),
                                                        recipient,
                                                        whole.summary().receipt(),
                                                        request.ref().isEmpty()
                                                                ? ""
                                                                : ", about " + request.ref(),
                                                        DAY.format(request.due()),
                                                        request.asked(),
                                                        page(request))))
                        .toList());
    }

    void supplied(EvidenceRequest request, Supplied supplied) {
        String name = name(request.organisation());
        tell(
                addressees.of(request.recipient(), READING),
                "%s supplied a document".formatted(name),
                "%s supplied “%s” for what you asked.".formatted(name, supplied.title()),
                request);
    }

    void closed(EvidenceRequest request, Closed closed) {
        String name = name(closed.place());
        boolean byRecipient = closed.place().equals(request.recipient());
        tell(
                byRecipient
                        ? addressees.of(request.organisation(), ANSWERING)
                        : addressees.of(request.recipient(), READING),
                "%s closed a request for evidence".formatted(name),
                "%s closed the request. %s".formatted(name, closed.words()),
                request);
    }

    private void tell(List<Addressee> all, String subject, String words, EvidenceRequest request) {
        mail.send(
                all.stream()
                        .map(to ->
                                new Writing(
                                        to.email(),
                                        subject,
                                        """
                                        Hello %s,

                                        %s

                                        %s
                                        """
                                                .formatted(
                                                        to.name(), words.strip(), page(request))))
                        .toList());
    }

    private String page(EvidenceRequest request) {
        return base.to("/evidence-requests/" + request.id());
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse("");
    }
}
