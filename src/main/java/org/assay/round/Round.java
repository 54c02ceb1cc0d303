package org.assay.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.kernel.OrganisationId;

/**
 * One asking of many organisations for their returns of an edition.
 *
 * @param boards who opened it, first, and those who follow it together with them
 * @param due the last day in time, for whom it is not extended
 */
public record Round(
        RoundId id,
        List<OrganisationId> boards,
        String framework,
        String edition,
        String title,
        LocalDate due,
        Instant openedAt) {
    public Round {
        boards = List.copyOf(boards);
    }

    public OrganisationId opener() {
        return boards.getFirst();
    }
}
