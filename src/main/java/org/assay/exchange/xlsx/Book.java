package org.assay.exchange.xlsx;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook that somebody sent, by sheet. Formulas are never worked out. */
public final class Book {
    private final Map<String, Map<String, Found>> sheets = new HashMap<>();
    private final boolean from1904;

    Book(boolean from1904) {
        this.from1904 = from1904;
    }

    /**
     * What stands in a cell.
     *
     * @param text as it was written; of a number its plain digits
     * @param kind what the workbook says that it is
     */
    public record Found(String text, Kind kind) {
        static final Found EMPTY = new Found("", Kind.TEXT);

        public boolean blank() {
            return text.isBlank() && kind != Kind.FORMULA;
        }
    }

    /** What a workbook says of a cell. */
    public enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        FORMULA,
        ERROR
    }

    public boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    /** What stands in the cell; an empty one where there is none. */
    public Found cell(String sheet, String name) {
        Map<String, Found> cells = sheets.get(sheet);
        return cells == null ? Found.EMPTY : cells.getOrDefault(name, Found.EMPTY);
    }

    public Found cell(String sheet, int row, int column) {
        return cell(sheet, A1.name(row, column));
    }

    /** The day that a number stands for; empty for a number that no day has. */
    public Optional<java.time.LocalDate> day(String number) {
        try {
            long days = new java.math.BigDecimal(number).longValue() + (from1904 ? 1462 : 0);
            // 60 is the 29 February 1900 that never was; nobody means a day before it
            if (days <= 60 || days > 2_958_465) return Optional.empty();
            return Optional.of(java.time.LocalDate.of(1899, 12, 30).plusDays(days));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    void sheet(String name) {
        sheets.put(name, new HashMap<>());
    }

    void put(String sheet, String name, @Nullable Found found) {
        Map<String, Found> cells = sheets.get(sheet);
        if (cells != null && found != null) cells.put(name, found);
    }
}
