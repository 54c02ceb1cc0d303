package org.assay.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a board wishes when it opens a round.
 *
 * @param due the last day in time; null where none was given, or none that is a day
 * @param whom whom it asks
 * @param together other boards that follow the round with it
 */
public record Call(
        String framework,
        String edition,
        @Nullable LocalDate due,
        Whom whom,
        Set<OrganisationId> together) {
    public Call {
        together = Set.copyOf(together);
    }

    /**
     * Whom a board asks: all of some types, and some by their codes.
     *
     * @param types ids of organisation types
     * @param options narrow the types to those whose profile chose one of them, each {@code
     *     QUESTION:OPTION}; none for no narrowing
     * @param lines a code each, with an address after it or not, parted by spaces, commas or a tab
     */
    public record Whom(Set<String> types, Set<String> options, List<String> lines) {
        public Whom {
            types = Set.copyOf(types);
            options = Set.copyOf(options);
            lines = List.copyOf(lines);
        }
    }
}
