package org.assay.exchange.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet: a line of headings that stays in sight and can be filtered by, and rows.
 */
public final class Table {
    /** What a cell of a workbook can hold. */
    private static final int LONGEST = 32_000;

    private final String title;
    private final List<Column> columns;

    public Table(String title, List<Column> columns) {
        this.title = title;
        this.columns = List.copyOf(columns);
    }

    /**
     * A column.
     *
     * @param width in characters
     */
    public record Column(String heading, int width) {}

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @param rows texts, whole numbers and days, in the order of the columns; null for an empty
     *     cell
     */
    public void write(OutputStream out, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        var workbook = new Workbook(out, "Assay", "1.0");
        Worksheet sheet = workbook.newWorksheet(title);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).width());
            sheet.value(0, c, columns.get(c).heading());
            sheet.style(0, c).bold().wrapText(true).verticalAlignment("top").set();
        }
        sheet.freezePane(0, 1);
        int r = 1;
        for (List<? extends @Nullable Object> row : rows) {
            for (int c = 0; c < row.size(); c++) cell(sheet, r, c, row.get(c));
            r++;
        }
        sheet.setAutoFilter(0, 0, Math.max(1, r - 1), columns.size() - 1);
        workbook.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").verticalAlignment("top").set();
            }
            case Number number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).verticalAlignment("top").set();
            }
            default -> {
                String text = value.toString();
                if (text.isEmpty()) return;
                sheet.value(row, column, shortened(text));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (shortened)";
    }
}
