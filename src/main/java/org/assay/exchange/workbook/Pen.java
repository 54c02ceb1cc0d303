package org.assay.exchange.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.assay.exchange.xlsx.A1;
import org.assay.framework.Rating;
import org.assay.framework.Tone;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** Writes into a sheet: what is ours is locked, what people fill in is open and stays text. */
final class Pen {
    /** A format under which a spreadsheet program takes nothing that is typed for a formula. */
    private static final String AS_TEXT = "@";

    private static final String DAY = "dd/mm/yyyy";
    private static final Pattern CODED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;

    Pen(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** On paper the sheet is as wide as a page on its side. */
    Pen landscape() {
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return this;
    }

    void widths(int... widths) {
        for (int c = 0; c < widths.length; c++) sheet.width(c, widths[c]);
    }

    void width(int column, int width) {
        sheet.width(column, width);
    }

    void title(int row, String text) {
        sheet.value(row, 0, clean(text));
        sheet.style(row, 0).bold().fontSize(16).set();
    }

    void subtitle(int row, String text) {
        sheet.value(row, 0, clean(text));
        sheet.style(row, 0).bold().fontSize(13).set();
    }

    /** Words that run on over the cells beside them. */
    void line(int row, int column, String text) {
        if (!text.isBlank()) sheet.value(row, column, clean(text));
    }

    void heading(int row, int column, String text) {
        sheet.value(row, column, clean(text));
        style(row, column).bold().fillColor("DCE4EC").set();
    }

    void words(int row, int column, String text) {
        if (!text.isBlank()) sheet.value(row, column, clean(text));
        style(row, column).set();
    }

    void strong(int row, int column, String text) {
        sheet.value(row, column, clean(text));
        style(row, column).bold().set();
    }

    void number(int row, int column, int number) {
        sheet.value(row, column, number);
        style(row, column).set();
    }

    void day(int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        style(row, column).format(DAY).set();
    }

    void formula(int row, int column, String formula) {
        sheet.formula(row, column, Formulas.escaped(formula));
        style(row, column).set();
    }

    void formula(int row, int column, String formula, String format) {
        sheet.formula(row, column, Formulas.escaped(formula));
        style(row, column).format(format).set();
    }

    void dayFormula(int row, int column, String formula) {
        formula(row, column, formula, DAY);
    }

    void link(int row, int column, String sheetName, String text) {
        sheet.hyperlink(row, column, HyperLink.internal(A1.quoted(sheetName) + "!A1", clean(text)));
        sheet.style(row, column).underlined().fontColor("0B5394").wrapText(true).set();
    }

    /** A cell that people write into. */
    void input(int row, int column, String said, boolean day) {
        if (day && said.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            sheet.value(row, column, LocalDate.parse(said));
        else if (!said.isEmpty()) sheet.value(row, column, clean(said));
        var style = style(row, column);
        style.protectionOption(ProtectionOption.LOCKED, false).fillColor("FFFFFF");
        style.format(day ? DAY : AS_TEXT).set();
    }

    /** Makes cells of a row one, for an answer that needs room. */
    void merge(int row, int from, int to) {
        if (to > from) sheet.range(row, from, row, to).merge();
    }

    /** A list to choose from in this cell. */
    void choose(int row, int column, Range list) {
        sheet.range(row, column, row, column)
                .validateWithList(list)
                .allowBlank(true)
                .showErrorMessage(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("Not on the list")
                .error("Choose from the list, or leave the cell empty.");
    }

    /** Colours the cells that say a rating; the word stands in them all the same. */
    void tones(int top, int bottom, int column, List<Rating> ratings) {
        String cell = "$" + A1.name(top, column);
        for (Rating rating : ratings)
            sheet.range(top, column, bottom, column)
                    .style()
                    .fillColor(colour(rating.tone()))
                    .set(
                            new ConditionalFormattingExpressionRule(
                                    Formulas.escaped(Formulas.is(cell, rating.label())), true));
    }

    void freeze(int columns, int rows) {
        sheet.freezePane(columns, rows);
    }

    void protect() {
        sheet.protect("");
    }

    private StyleSetter style(int row, int column) {
        StyleSetter style = sheet.style(row, column);
        style.wrapText(true).verticalAlignment("top");
        style.borderStyle(BorderStyle.THIN).borderColor("B1B4B6");
        return style;
    }

    private static String colour(Tone tone) {
        return switch (tone) {
            case RED -> "F6C9C5";
            case AMBER -> "FCE3B1";
            case GREEN -> "CBE6D2";
            case GREY -> "DDE0E3";
        };
    }

    /** As a cell can hold it; a text that looks like a coded character is told from one. */
    static String clean(String text) {
        return CODED.matcher(Values.plain(text)).replaceAll("_x005F_");
    }
}
