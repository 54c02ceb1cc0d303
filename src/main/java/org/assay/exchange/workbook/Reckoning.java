package org.assay.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.exchange.xlsx.A1;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The hidden sheet on which the ratings of all standards come together, so that the action plan and
 * the score summary can be worked out from one place.
 */
final class Reckoning {
    private static final int FIRST = 1;
    private static final int REF = 0;
    private static final int STATEMENT = 1;
    private static final int RATING = 2;
    private static final int NUMBER = 3;
    private static final int FIELDS = 4;

    private final List<Line> lines = new ArrayList<>();

    /**
     * A rated requirement.
     *
     * @param rating the cell of its rating
     * @param declared the cell in which all of its standard is declared to be something
     * @param fields the cells of its action, by the ids of the fields
     */
    private record Line(
            Requirement requirement,
            Standard standard,
            String rating,
            @Nullable String declared,
            Map<String, String> fields) {}

    void add(
            Requirement requirement,
            Standard standard,
            String rating,
            @Nullable String declared,
            Map<String, String> fields) {
        lines.add(new Line(requirement, standard, rating, declared, fields));
    }

    int size() {
        return lines.size();
    }

    void write(Drawing drawing) {
        List<Plan.Field> fields = drawing.ground().fields();
        var pen = new Pen(drawing.sheet(Drawing.CALCULATION));
        pen.widths(10, 60, 16, 10);
        List.of("No.", "Statement", "Rating", "Number in the action plan")
                .forEach(head -> pen.heading(0, pen(head), head));
        for (int i = 0; i < fields.size(); i++) pen.heading(0, FIELDS + i, fields.get(i).label());
        for (int i = 0; i < lines.size(); i++) line(pen, FIRST + i, lines.get(i), fields);
        pen.protect();
    }

    private static int pen(String head) {
        return List.of("No.", "Statement", "Rating", "Number in the action plan").indexOf(head);
    }

    private static void line(Pen pen, int row, Line line, List<Plan.Field> fields) {
        pen.strong(row, REF, line.requirement().ref());
        pen.words(row, STATEMENT, line.requirement().title());
        String rating = Formulas.shown(line.rating());
        String declared = line.declared();
        pen.formula(
                row,
                RATING,
                declared == null ? rating : Formulas.either(declared + "<>\"\"", declared, rating));
        pen.formula(row, NUMBER, number(row, line));
        for (int i = 0; i < fields.size(); i++) {
            String cell = line.fields().get(fields.get(i).id());
            if (cell == null) pen.words(row, FIELDS + i, "");
            else if (PlanFields.dated(fields.get(i).id()))
                pen.dayFormula(row, FIELDS + i, Formulas.shown(cell));
            else pen.formula(row, FIELDS + i, Formulas.shown(cell));
        }
    }

    /** The next number for a requirement whose rating asks for an action; nothing for others. */
    private static String number(int row, Line line) {
        if (line.requirement().scale() == null) return "\"\"";
        List<String> asking =
                line.requirement().scale().ratings().stream()
                        .filter(Rating::asksAction)
                        .map(each -> Formulas.is(A1.name(row, RATING), each.label()))
                        .toList();
        if (asking.isEmpty()) return "\"\"";
        String above = "%s$1:%s".formatted(A1.letters(NUMBER), A1.name(row - 1, NUMBER));
        return Formulas.either(
                "OR(" + String.join(",", asking) + ")", "COUNT(" + above + ")+1", "\"\"");
    }

    /** The ratings of a standard's requirements, or of all. */
    String ratings(@Nullable Standard standard) {
        int from = lines.size();
        int to = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (standard != null && !lines.get(i).standard().ref().equals(standard.ref())) continue;
            from = Math.min(from, i);
            to = i;
        }
        return range(FIRST + from, FIRST + to, RATING);
    }

    int questions(Standard standard) {
        return (int)
                lines.stream().filter(line -> line.standard().ref().equals(standard.ref())).count();
    }

    String numbers() {
        return whole(NUMBER);
    }

    String refs() {
        return whole(REF);
    }

    String statements() {
        return whole(STATEMENT);
    }

    String ratings() {
        return whole(RATING);
    }

    String field(int number) {
        return whole(FIELDS + number);
    }

    private String whole(int column) {
        return range(FIRST, FIRST + Math.max(1, lines.size()) - 1, column);
    }

    private static String range(int top, int bottom, int column) {
        return A1.absolute(Drawing.CALCULATION, top, bottom, column);
    }
}
