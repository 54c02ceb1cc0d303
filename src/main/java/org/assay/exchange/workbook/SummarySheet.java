package org.assay.exchange.workbook;

import java.util.List;
import org.assay.exchange.xlsx.A1;
import org.assay.framework.Rating;
import org.assay.framework.Standard;

/** The score summary, worked out of the ratings: by standard and in all, in numbers and shares. */
final class SummarySheet {
    private static final int HEAD = 4;
    private static final int QUESTIONS = 2;
    private static final int RATINGS = 3;
    private static final String PERCENT = "0\"%\"";

    private final Drawing drawing;
    private final Reckoning reckoning;
    private final List<Rating> ratings;
    private final List<Standard> standards;
    private final Pen pen;

    private SummarySheet(Drawing drawing, Reckoning reckoning, List<Rating> ratings) {
        this.drawing = drawing;
        this.reckoning = reckoning;
        this.ratings = ratings;
        this.standards =
                drawing.ground().assessed().outline().standards().stream()
                        .filter(Standard::rated)
                        .toList();
        this.pen = new Pen(drawing.sheet(Drawing.SUMMARY)).landscape();
    }

    static void write(Drawing drawing, Reckoning reckoning, List<Rating> ratings) {
        new SummarySheet(drawing, reckoning, ratings).write();
    }

    private void write() {
        pen.title(0, "Score summary");
        pen.line(
                1,
                0,
                "This sheet works itself out from the ratings that stand in the standards' sheets.");
        pen.link(2, 0, Drawing.INTRODUCTION, "To the introduction");
        pen.widths(9, 44, 12);
        int rows = standards.size();
        heads(HEAD, "Questions");
        pen.heading(HEAD, unanswered(), "Unanswered");
        pen.heading(HEAD, unanswered() + 1, "Applicable");
        for (int i = 0; i < rows; i++) counts(HEAD + 1 + i, standards.get(i));
        total(HEAD + 1 + rows, HEAD + 1, HEAD + rows);
        int shares = HEAD + rows + 5;
        pen.subtitle(shares - 1, "Shares");
        pen.line(
                shares + rows + 2,
                0,
                "Shares are in whole percent, half a percent rounded up, each by itself: several need not come to 100 together. Unanswered statements count among the applicable ones.");
        heads(shares, "Questions");
        pen.heading(shares, unanswered(), "Unanswered");
        List<Rating> applicable = ratings.stream().filter(Rating::applicable).toList();
        for (int i = 0; i < applicable.size(); i++) {
            pen.width(unanswered() + 1 + i, 16);
            pen.heading(
                    shares,
                    unanswered() + 1 + i,
                    applicable.get(i).label() + ", of the applicable");
        }
        for (int i = 0; i <= rows; i++)
            shares(shares + 1 + i, HEAD + 1 + i, i < rows ? standards.get(i) : null, applicable);
        pen.protect();
    }

    private int unanswered() {
        return RATINGS + ratings.size();
    }

    private void heads(int row, String questions) {
        pen.heading(row, 0, "No.");
        pen.heading(row, 1, "Standard");
        pen.heading(row, QUESTIONS, questions);
        for (int i = 0; i < ratings.size(); i++) {
            pen.width(RATINGS + i, 13);
            pen.heading(row, RATINGS + i, ratings.get(i).label());
        }
    }

    private void counts(int row, Standard standard) {
        name(row, standard);
        pen.number(row, QUESTIONS, reckoning.questions(standard));
        for (int i = 0; i < ratings.size(); i++)
            pen.formula(
                    row,
                    RATINGS + i,
                    Formulas.count(reckoning.ratings(standard), ratings.get(i).label()));
        rest(row);
    }

    private void total(int row, int top, int bottom) {
        pen.strong(row, 1, "All standards");
        pen.words(row, 0, "");
        for (int c = QUESTIONS; c < unanswered(); c++)
            pen.formula(row, c, "SUM(%s:%s)".formatted(A1.name(top, c), A1.name(bottom, c)));
        rest(row);
    }

    /** What is left: nobody has rated it; and what is to be counted at all. */
    private void rest(int row) {
        String questions = A1.name(row, QUESTIONS);
        pen.formula(
                row,
                unanswered(),
                "%s-SUM(%s:%s)"
                        .formatted(
                                questions,
                                A1.name(row, RATINGS),
                                A1.name(row, RATINGS + ratings.size() - 1)));
        var applicable = new StringBuilder(questions);
        for (int i = 0; i < ratings.size(); i++)
            if (!ratings.get(i).applicable())
                applicable.append("-").append(A1.name(row, RATINGS + i));
        pen.formula(row, unanswered() + 1, applicable.toString());
    }

    private void shares(
            int row,
            int counted,
            @org.jspecify.annotations.Nullable Standard standard,
            List<Rating> applicable) {
        if (standard == null) {
            pen.words(row, 0, "");
            pen.strong(row, 1, "All standards");
        } else name(row, standard);
        String questions = A1.name(counted, QUESTIONS);
        pen.formula(row, QUESTIONS, questions);
        for (int c = RATINGS; c <= unanswered(); c++)
            pen.formula(row, c, Formulas.percent(A1.name(counted, c), questions), PERCENT);
        String all = A1.name(counted, unanswered() + 1);
        for (int i = 0; i < applicable.size(); i++)
            pen.formula(
                    row,
                    unanswered() + 1 + i,
                    Formulas.percent(
                            A1.name(counted, RATINGS + ratings.indexOf(applicable.get(i))), all),
                    PERCENT);
    }

    private void name(int row, Standard standard) {
        pen.strong(row, 0, standard.ref());
        pen.words(row, 1, standard.title());
    }
}
