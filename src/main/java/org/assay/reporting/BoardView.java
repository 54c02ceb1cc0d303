package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import org.assay.framework.Edition;
import org.assay.framework.Standard;
import org.assay.kernel.Listing;
import org.assay.round.Round;

/**
 * What a board sees of a round.
 *
 * @param progress whether it may know how far those are that have not handed in
 * @param mayAct whether the asker may extend and remind
 * @param tally of all that the area leaves, whatever else is narrowed
 * @param agencies those that are asked for, of those on the page
 * @param statements every rated statement with its counts, in the edition's order
 * @param compared with the edition before; none where there is nothing to compare
 * @param actions of the plans that came with the returns of all that the area leaves
 */
public record BoardView(
        Round round,
        Edition edition,
        LocalDate today,
        boolean progress,
        boolean mayAct,
        Tally tally,
        Listing<AgencyRow> agencies,
        List<StatementResult> statements,
        List<Compared> compared,
        PlanFigures actions) {
    /** The standards that have a column: those with something to rate. */
    public List<Standard> columns() {
        return edition.standards().stream().filter(Standard::rated).toList();
    }

    /** The weakest first; none that everybody meets. */
    public List<StatementResult> weakest() {
        return StatementResult.weakest(statements);
    }

    public boolean over() {
        return today.isAfter(round.due());
    }
}
