package org.assay.exchange.workbook;

import java.util.List;
import org.assay.exchange.xlsx.A1;
import org.assay.form.AnswerType;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Rating;

/**
 * The action plan, which makes itself out of the standards' sheets: one line an action, those of a
 * statement one below the other.
 */
final class PlanSheet {
    private static final int WHO = 3;
    private static final int HEAD = 4;
    private static final int REF = 0;
    private static final int STATEMENT = 1;
    private static final int RATING = 2;
    private static final int FIELDS = 3;

    private PlanSheet() {}

    static void write(Drawing drawing, Reckoning reckoning, List<Rating> ratings) {
        if (!drawing.has(Drawing.PLAN)) return;
        List<Plan.Field> fields = drawing.ground().fields();
        var pen = new Pen(drawing.sheet(Drawing.PLAN)).landscape();
        pen.title(0, "Action plan");
        pen.line(
                1,
                0,
                "This sheet fills itself in from the standards. Write your actions there; they show here in the order of the statements. Further actions of a statement, and those of your own, are written online and show as they were when this was downloaded.");
        pen.link(2, 0, Drawing.INTRODUCTION, "To the introduction");
        whoAndWhen(pen, drawing);
        pen.widths(14, 50, 16);
        pen.heading(HEAD, REF, "No.");
        pen.heading(HEAD, STATEMENT, "Statement");
        pen.heading(HEAD, RATING, "Rating");
        for (int i = 0; i < fields.size(); i++) {
            pen.width(FIELDS + i, fields.get(i).date() ? 14 : 34);
            pen.heading(HEAD, FIELDS + i, fields.get(i).label());
        }
        for (int n = 1; n <= reckoning.size(); n++) line(pen, reckoning, fields, n);
        pen.tones(HEAD + 1, HEAD + Math.max(1, reckoning.size()), RATING, ratings);
        pen.freeze(STATEMENT + 1, HEAD + 1);
        pen.protect();
    }

    /** Whose plan it is, and the days that its details name, such as when it was completed. */
    private static void whoAndWhen(Pen pen, Drawing drawing) {
        pen.strong(WHO, 0, "Organisation");
        pen.words(WHO, 1, drawing.ground().organisation());
        int column = 2;
        for (Item item : drawing.ground().edition().terms().details()) {
            if (item.type() != AnswerType.DATE) continue;
            for (Index.Slot slot : drawing.index().slots()) {
                if (!slot.key().equals(item.ref())) continue;
                pen.strong(WHO, column, item.ask());
                String cell = A1.absolute(slot.sheet(), slot.row(), slot.column());
                pen.dayFormula(WHO, column + 1, Formulas.shown(cell));
                column += 2;
            }
        }
    }

    private static void line(Pen pen, Reckoning reckoning, List<Plan.Field> fields, int n) {
        int row = HEAD + n;
        String numbers = reckoning.numbers();
        pen.formula(row, REF, Formulas.numbered(n, numbers, reckoning.refs()));
        pen.formula(row, STATEMENT, Formulas.numbered(n, numbers, reckoning.statements()));
        pen.formula(row, RATING, Formulas.numbered(n, numbers, reckoning.ratings()));
        for (int i = 0; i < fields.size(); i++) {
            String found = Formulas.numbered(n, numbers, reckoning.field(i));
            if (PlanFields.dated(fields.get(i).id())) pen.dayFormula(row, FIELDS + i, found);
            else pen.formula(row, FIELDS + i, found);
        }
    }
}
