package org.assay.evidence;

import java.time.Instant;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that an answer can cite.
 *
 * @param content the file, the link or the place
 * @param withdrawn when it was taken off the list; null while it stands there
 */
public record Document(
        DocumentId id,
        OrganisationId organisation,
        String title,
        Content content,
        PersonId addedBy,
        Instant addedAt,
        @Nullable Instant withdrawn) {

    /** The subject under which the history knows it. */
    public String subject() {
        return "document/" + id;
    }

    public boolean isWithdrawn() {
        return withdrawn != null;
    }
}
