package org.assay.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a return that came to the asker comes to, in numbers.
 *
 * @param publication the return
 * @param level id of the level
 */
public record Result(
        UUID publication, Instant submittedAt, String level, List<StandardResult> standards) {
    public Result {
        standards = List.copyOf(standards);
    }

    /** What it says of a standard; empty where that does not apply to the organisation. */
    public Optional<StandardResult> standard(String ref) {
        return standards.stream().filter(one -> one.ref().equals(ref)).findFirst();
    }
}
