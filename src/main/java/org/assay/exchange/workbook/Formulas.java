package org.assay.exchange.workbook;

/** Pieces of formulas that every spreadsheet program works out alike. */
final class Formulas {
    private Formulas() {}

    /** A text within a formula. */
    static String text(String text) {
        return "\"" + text.replace("\"", "\"\"").replaceAll("\\s+", " ") + "\"";
    }

    /** What a cell says, and nothing for an empty one: no 0 and no day of 1900. */
    static String shown(String cell) {
        return "IF(%1$s=\"\",\"\",%1$s)".formatted(cell);
    }

    static String either(String condition, String then, String otherwise) {
        return "IF(" + condition + "," + then + "," + otherwise + ")";
    }

    static String is(String cell, String text) {
        return cell + "=" + text(text);
    }

    /** How many cells of a range say this. */
    static String count(String range, String text) {
        return "SUMPRODUCT(--(" + range + "=" + text(text) + "))";
    }

    /** The share in whole percent, half a percent rounded up; of nothing it is 0. */
    static String percent(String part, String whole) {
        return "IF(%2$s=0,0,ROUND(100*%1$s/%2$s,0))".formatted(part, whole);
    }

    /** The cell of one range that stands where another range has this number. */
    static String numbered(int number, String numbers, String from) {
        return "IFERROR(INDEX(%s,MATCH(%d,%s,0)),\"\")".formatted(from, number, numbers);
    }

    /** As it has to stand in the workbook's XML. */
    static String escaped(String formula) {
        return formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
