package org.assay.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That one organisation is asked for its return.
 *
 * @param address where it is told while nobody belongs to it; empty for none
 * @param extendedTo its own last day; null for the round's
 * @param reason why it was extended; empty for none
 * @param remindedOn when a person last reminded it
 */
public record Request(
        RoundId round,
        OrganisationId organisation,
        Agency agency,
        String address,
        Instant askedAt,
        @Nullable LocalDate extendedTo,
        String reason,
        @Nullable LocalDate remindedOn) {

    /**
     * The organisation as it was when it was asked.
     *
     * @param type id of its type; empty where that was not known
     * @param answers the chosen options of its profile by question, several joined by commas
     */
    public record Agency(String code, String name, String type, Map<String, String> answers) {
        public Agency {
            answers = Map.copyOf(answers);
        }
    }

    /** The last day in time: an extension never shortens. */
    public LocalDate due(Round round) {
        return extendedTo == null || extendedTo.isBefore(round.due()) ? round.due() : extendedTo;
    }

    public boolean extended(Round round) {
        return due(round).isAfter(round.due());
    }
}
