package org.assay.exchange.workbook;

import java.util.List;
import org.assay.kernel.Problem;

/** What came of taking a workbook over: all of it, or nothing. */
public sealed interface TakenOver {
    /**
     * It is taken over.
     *
     * @param answers how many entries of the assessment say something else now
     * @param actions how many actions do
     */
    record Done(int answers, int actions) implements TakenOver {}

    /**
     * Nothing was changed.
     *
     * @param problems what is still to be chosen or mended, by the cell's key
     */
    record Undecided(Comparison comparison, List<Problem> problems) implements TakenOver {}

    /** It can no longer be read. Nothing was changed. */
    record Refused(Problem problem) implements TakenOver {}
}
