package org.assay.exchange.xlsx;

/** Names of cells as spreadsheets write them; rows and columns are counted from 0 here. */
public final class A1 {
    private A1() {}

    /** {@code C7}. */
    public static String name(int row, int column) {
        return letters(column) + (row + 1);
    }

    /** {@code 'Standard 1'!$C$7}. */
    public static String absolute(String sheet, int row, int column) {
        return quoted(sheet) + "!$" + letters(column) + "$" + (row + 1);
    }

    /** {@code 'Standard 1'!$C$7:$C$9}. */
    public static String absolute(String sheet, int top, int bottom, int column) {
        return absolute(sheet, top, column) + ":$" + letters(column) + "$" + (bottom + 1);
    }

    /** The sheet's name as formulas and links write it. */
    public static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    public static String letters(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1)
            letters.insert(0, (char) ('A' + rest % 26));
        return letters.toString();
    }

    /** The column of a name such as {@code C7}; -1 for what is none. */
    static int column(String name) {
        int column = 0;
        int i = 0;
        for (; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 4; i++)
            column = column * 26 + name.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /** The row of a name such as {@code C7}; -1 for what is none. */
    static int row(String name) {
        String digits = name.replaceFirst("^[A-Z]{1,3}", "");
        return digits.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(digits) - 1 : -1;
    }
}
