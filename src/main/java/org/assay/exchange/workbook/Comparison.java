package org.assay.exchange.workbook;

import java.time.Instant;
import java.util.List;
import org.assay.assessment.Assessed;

/**
 * An uploaded workbook beside what is answered online now.
 *
 * @param downloaded when the workbook was downloaded
 * @param cells those that say something else, in the order of the workbook
 * @param same how many cells that were changed say what is answered online by now
 */
public record Comparison(Assessed assessed, Instant downloaded, List<CellChange> cells, int same) {
    public Comparison {
        cells = List.copyOf(cells);
    }

    /** What is taken over without a question. */
    public List<CellChange> changes() {
        return cells.stream()
                .filter(cell ->
                        cell.state() == CellChange.State.CHANGED
                                || cell.state() == CellChange.State.KEPT)
                .toList();
    }

    public List<CellChange> conflicts() {
        return of(CellChange.State.CONFLICT);
    }

    public List<CellChange> wrong() {
        return of(CellChange.State.WRONG);
    }

    private List<CellChange> of(CellChange.State state) {
        return cells.stream().filter(cell -> cell.state() == state).toList();
    }
}
