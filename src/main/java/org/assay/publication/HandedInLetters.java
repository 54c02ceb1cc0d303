package org.assay.publication;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assay.account.Addressees;
import org.assay.account.Addressees.Addressee;
import org.assay.kernel.London;
import org.assay.kernel.Role;
import org.assay.mail.BaseUrl;
import org.assay.mail.Mail;
import org.assay.mail.Mail.Writing;
import org.springframework.stereotype.Component;

/** The letters to those who receive returns. They name the return and say nothing of it. */
@Component
class HandedInLetters {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(London.ZONE);
    private static final Set<Role> READERS = Set.of(Role.RECIPIENT, Role.AUTHORITY);

    private final Mail mail;
    private final BaseUrl base;
    private final Addressees addressees;

    HandedInLetters(Mail mail, BaseUrl base, Addressees addressees) {
        this.mail = mail;
        this.base = base;
        this.addressees = addressees;
    }

    void handedIn(List<Receiver> receivers, Summary summary, String title) {
        mail.send(
                receivers.stream()
                        .flatMap(receiver ->
                                addresses(receiver).stream()
                                        .map(address ->
                                                new Writing(
                                                        address,
                                                        "%s handed in “%s”"
                                                                .formatted(summary.name(), title),
                                                        """
                                                        Hello,

                                                        %s (%s) handed in “%s” to %s on %s%s. Sign in to read it:

                                                        %s

                                                        Receipt %s
                                                        SHA-256 %s
                                                        """
                                                                .formatted(
                                                                        summary.name(),
                                                                        summary.code(),
                                                                        title,
                                                                        receiver.title(),
                                                                        MOMENT.format(
                                                                                summary
                                                                                        .publishedAt()),
                                                                        summary.late()
                                                                                ? ", after the last day"
                                                                                : "",
                                                                        base.to(
                                                                                "/publications/"
                                                                                        + summary
                                                                                                .publication()),
                                                                        summary.receipt(),
                                                                        summary.sha256()))))
                        .toList());
    }

    void takenBack(List<Receiver> receivers, Summary summary, String title, String reason) {
        mail.send(
                receivers.stream()
                        .flatMap(receiver ->
                                addresses(receiver).stream()
                                        .map(address ->
                                                new Writing(
                                                        address,
                                                        "%s took “%s” back"
                                                                .formatted(summary.name(), title),
                                                        """
                                                        Hello,

                                                        %s (%s) took back what it had handed in to %s as “%s”, receipt %s. The reason it gave:

                                                        %s

                                                        You can still read it, marked as taken back: %s
                                                        """
                                                                .formatted(
                                                                        summary.name(),
                                                                        summary.code(),
                                                                        receiver.title(),
                                                                        title,
                                                                        summary.receipt(),
                                                                        reason,
                                                                        base.to(
                                                                                "/publications/"
                                                                                        + summary
                                                                                                .publication())))))
                        .toList());
    }

    private List<String> addresses(Receiver receiver) {
        if (!receiver.address().isEmpty()) return List.of(receiver.address());
        return addressees.of(receiver.organisation(), READERS).stream()
                .map(Addressee::email)
                .toList();
    }
}
