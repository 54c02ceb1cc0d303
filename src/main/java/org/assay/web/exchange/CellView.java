package org.assay.web.exchange;

import java.time.LocalDate;
import org.assay.exchange.workbook.CellChange;
import org.assay.web.layout.Say;

/**
 * A cell of an uploaded workbook as the page shows it.
 *
 * @param chosen {@code workbook} or {@code online}; empty while nobody has chosen
 * @param error why it is not settled; empty when it is
 */
public record CellView(CellChange cell, String chosen, String error) {
    /** The field's name. */
    public String name() {
        return PreviewPage.CHOICE + cell.key();
    }

    /** The element's id. */
    public String id() {
        return anchor(cell.key());
    }

    public String before() {
        return said(cell.before());
    }

    public String after() {
        return said(cell.after());
    }

    public String downloaded() {
        return said(cell.downloaded());
    }

    public String workbook() {
        return "workbook-" + cell.version();
    }

    public String online() {
        return "online-" + cell.version();
    }

    static String anchor(String key) {
        return "cell-" + Say.anchor(key);
    }

    /** Days as people read them; nothing is said to be nothing. */
    private static String said(String text) {
        if (text.isEmpty()) return "Nothing";
        return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? day(text) : text;
    }

    private static String day(String iso) {
        try {
            return Say.day(LocalDate.parse(iso));
        } catch (java.time.DateTimeException none) {
            return iso;
        }
    }
}
