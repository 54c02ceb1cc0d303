package org.assay.organisation;

import java.util.List;

/**
 * What an import did.
 *
 * @param lines how many lines the file has, blank ones included
 * @param closed organisations that were open and have closed
 * @param unchanged organisations that stand in the file as they are known already
 * @param wrong how many lines were left out
 * @param wrongLines the first of them, at most {@value #LISTED}
 */
public record ImportReport(
        int lines,
        int added,
        int updated,
        int closed,
        int unchanged,
        int wrong,
        List<WrongLine> wrongLines) {
    static final int LISTED = 1_000;

    /**
     * A line that was left out.
     *
     * @param line its number in the file, from 1
     * @param reason in words
     */
    public record WrongLine(int line, String reason) {}

    public ImportReport {
        wrongLines = List.copyOf(wrongLines);
    }

    /** How many lines told an organisation. */
    public int taken() {
        return added + updated + closed + unchanged;
    }
}
