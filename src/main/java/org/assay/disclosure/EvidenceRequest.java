package org.assay.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assay.evidence.DocumentId;
import org.assay.kernel.OrganisationId;
import org.assay.publication.PublicationId;
import org.jspecify.annotations.Nullable;

/**
 * That a recipient asks for evidence about a return.
 *
 * @param organisation whose return it is
 * @param recipient who asks
 * @param ref the standard or statement it is about; empty for the return as a whole
 * @param askedBy the name of the person who asked
 * @param supplied what was given for it, the newest first
 * @param closed null while it is open
 */
public record EvidenceRequest(
        RequestId id,
        PublicationId publication,
        OrganisationId organisation,
        OrganisationId recipient,
        String ref,
        String asked,
        LocalDate due,
        Instant askedAt,
        String askedBy,
        List<Supplied> supplied,
        @Nullable Closed closed) {
    public EvidenceRequest {
        supplied = List.copyOf(supplied);
    }

    /** A document that was given, with the title it had then. */
    public record Supplied(DocumentId document, String title, Instant at, String by) {}

    /**
     * That nothing more is awaited.
     *
     * @param place on whose behalf it was closed
     * @param words why; empty for nothing said
     */
    public record Closed(Instant at, String by, OrganisationId place, String words) {}

    /** The same, closed. */
    EvidenceRequest with(Closed now) {
        return with(supplied, now);
    }

    /** The newest first. */
    EvidenceRequest with(Supplied more) {
        return with(Stream.concat(Stream.of(more), supplied.stream()).toList(), closed);
    }

    private EvidenceRequest with(List<Supplied> given, @Nullable Closed now) {
        return new EvidenceRequest(
                id,
                publication,
                organisation,
                recipient,
                ref,
                asked,
                due,
                askedAt,
                askedBy,
                given,
                now);
    }

    public boolean open() {
        return closed == null;
    }

    public boolean overdue(LocalDate today) {
        return open() && due.isBefore(today);
    }

    /** The subject under which the history knows it. */
    String subject() {
        return "publication/%s/request/%s".formatted(publication, id);
    }
}
