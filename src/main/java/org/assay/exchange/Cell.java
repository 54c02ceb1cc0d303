package org.assay.exchange;

/** Makes text safe for a spreadsheet, which would run a cell that begins like a formula. */
final class Cell {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private Cell() {}

    /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
    static String of(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
