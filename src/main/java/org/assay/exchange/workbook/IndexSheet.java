package org.assay.exchange.workbook;

import org.dhatim.fastexcel.Worksheet;

/** Writes what a workbook remembers onto its hidden sheet. */
final class IndexSheet {
    private IndexSheet() {}

    static void write(Drawing drawing) {
        Index index = drawing.index();
        Worksheet sheet = drawing.sheet(Index.SHEET);
        sheet.value(0, 0, Index.KIND);
        pair(sheet, 1, "assessment", index.assessment().toString());
        pair(sheet, 2, "framework", index.framework());
        pair(sheet, 3, "edition", index.edition());
        pair(sheet, 4, "downloaded", index.at().toString());
        pair(sheet, 5, "", "Assay reads this sheet when the workbook is uploaded. Leave it alone.");
        int row = Index.FIRST;
        for (Index.Anchor anchor : index.anchors()) {
            sheet.value(row, 0, "anchor");
            place(sheet, row, anchor.sheet(), anchor.row(), anchor.column());
            said(sheet, row++, anchor.text());
        }
        for (Index.Slot slot : index.slots()) {
            sheet.value(row, 0, "cell");
            place(sheet, row, slot.sheet(), slot.row(), slot.column());
            sheet.value(row, 4, Pen.clean(slot.key()));
            sheet.value(row, 5, slot.version());
            said(sheet, row++, slot.said());
        }
        new Pen(sheet).protect();
    }

    private static void pair(Worksheet sheet, int row, String name, String value) {
        if (!name.isEmpty()) sheet.value(row, 0, name);
        sheet.value(row, 1, Pen.clean(value));
    }

    private static void place(Worksheet sheet, int line, String name, int row, int column) {
        sheet.value(line, 1, Pen.clean(name));
        sheet.value(line, 2, row);
        sheet.value(line, 3, column);
    }

    /** As text, or a spreadsheet program could take it for something else when it is saved. */
    private static void said(Worksheet sheet, int row, String said) {
        if (!said.isEmpty()) sheet.value(row, 6, Pen.clean(said));
        sheet.style(row, 6).format("@").set();
    }
}
