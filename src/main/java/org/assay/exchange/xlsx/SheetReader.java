package org.assay.exchange.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assay.exchange.xlsx.Book.Found;
import org.assay.exchange.xlsx.Book.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet. */
final class SheetReader {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_CELLS = 100_000;
    private static final Pattern CODED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String sheet;
    private final List<String> texts;
    private final Book book;
    private int rows;
    private int cells;

    SheetReader(String sheet, List<String> texts, Book book) {
        this.sheet = sheet;
        this.texts = texts;
        this.book = book;
    }

    void read(Xml xml) throws IOException {
        boolean fresh = false;
        int row = -1;
        int column = -1;
        while (xml.next()) {
            if (xml.begins("row")) {
                fresh = true;
                int named = A1.row(xml.attribute("r"));
                row = named < 0 ? row + 1 : named;
                column = -1;
            } else if (xml.begins("c")) {
                String name = xml.attribute("r");
                column = name.isEmpty() ? column + 1 : A1.column(name);
                Found found = cell(xml);
                if (found == null) continue;
                if (fresh) count();
                fresh = false;
                if (++cells > MOST_CELLS) throw Parts.tooLarge();
                book.put(sheet, name.isEmpty() ? A1.name(row, column) : name, found);
            }
        }
    }

    private void count() throws Unfit {
        if (++rows > MOST_ROWS)
            throw new Unfit(
                    "The sheet “%s” has more than %,d rows; a workbook of Assay has a few hundred. Copy your answers into a workbook downloaded anew, and upload that."
                            .formatted(
                                    sheet.length() > 40 ? sheet.substring(0, 40) + "…" : sheet,
                                    MOST_ROWS));
    }

    /** Null for a cell with nothing in it. */
    private @Nullable Found cell(Xml xml) throws IOException {
        String type = xml.attribute("t");
        boolean formula = false;
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                formula = true;
                text(xml, "f");
            } else if (xml.begins("v")) value = plain(xml, "v");
            else if (xml.begins("is")) value = text(xml, "is");
        }
        if (formula) return new Found(value(type, value), Kind.FORMULA);
        if (value.isEmpty()) return null;
        return new Found(value(type, value), kind(type));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "s", "str", "inlineStr" -> Kind.TEXT;
            case "b" -> Kind.TRUTH;
            case "e" -> Kind.ERROR;
            default -> Kind.NUMBER;
        };
    }

    private String value(String type, String value) {
        return switch (type) {
            case "s" -> {
                int index = value.matches("[0-9]{1,7}") ? Integer.parseInt(value) : -1;
                yield index >= 0 && index < texts.size() ? texts.get(index) : "";
            }
            case "str" -> decoded(value);
            case "b", "e", "inlineStr", "d" -> value;
            default -> number(value);
        };
    }

    /** Digits without a power: 4.2E1 is 42. A number too long to be meant stays as it is. */
    private static String number(String value) {
        try {
            BigDecimal number = new BigDecimal(value).stripTrailingZeros();
            return Math.abs(number.scale()) > 20 ? value : number.toPlainString();
        } catch (NumberFormatException none) {
            return value;
        }
    }

    private static String plain(Xml xml, String element) throws IOException {
        var text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) if (xml.text()) xml.addTo(text);
        return text.toString();
    }

    /** The text of all its runs, without how it is pronounced. */
    static String text(Xml xml, String element) throws IOException {
        var text = new StringBuilder();
        boolean pronounced = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.begins("rPh")) pronounced = true;
            else if (xml.ends("rPh")) pronounced = false;
            else if (xml.begins("t") && !pronounced)
                while (xml.next() && !xml.ends("t")) if (xml.text()) xml.addTo(text);
        }
        return decoded(text.toString());
    }

    /** Characters that XML cannot hold stand as {@code _x000D_}. */
    private static String decoded(String text) {
        if (!text.contains("_x")) return text;
        return CODED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
