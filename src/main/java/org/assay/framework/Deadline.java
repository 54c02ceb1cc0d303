package org.assay.framework;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * A day by which something should be done; after it things are marked late, never refused.
 *
 * @param remind how long before it people are reminded
 */
public record Deadline(String id, LocalDate on, List<Period> remind) {
    public Deadline {
        remind = List.copyOf(remind);
    }
}
