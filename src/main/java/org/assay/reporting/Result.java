package org.assay.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.OrganisationId;

/**
 * What a return that was handed in comes to, in numbers.
 *
 * @param publication the return
 * @param level id of the level
 * @param opens whether the asker received it, and so may read it
 */
public record Result(
        UUID publication,
        OrganisationId organisation,
        Instant submittedAt,
        String level,
        boolean opens,
        List<StandardResult> standards) {
    public Result {
        standards = List.copyOf(standards);
    }

    /** What it says of a standard; empty where that does not apply to the organisation. */
    public Optional<StandardResult> standard(String ref) {
        return standards.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }
}
