package org.assay.exchange.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.exchange.xlsx.A1;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.Planning;
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

    /** A row of the sheet. */
    private sealed interface Line {}

    /**
     * A rated requirement.
     *
     * @param rating the cell of its rating
     * @param declared the cell in which all of its standard is declared to be something
     * @param fields the cells of its action, by the ids of the fields
     */
    private record Statement(
            Requirement requirement,
            Standard standard,
            String rating,
            @Nullable String declared,
            Map<String, String> fields)
            implements Line {}

    /**
     * An action that no sheet has cells for: it stands as it was online.
     *
     * @param number how it comes by its number in the action plan
     */
    private record Further(String ref, String title, Planning planning, Numbering number)
            implements Line {}

    private enum Numbering {
        /** One more, where the row above has a number. */
        WITH_THE_ONE_ABOVE,
        ALWAYS
    }

    void add(
            Requirement requirement,
            Standard standard,
            String rating,
            @Nullable String declared,
            Map<String, String> fields) {
        lines.add(new Statement(requirement, standard, rating, declared, fields));
    }

    /** A further action of the requirement that was added last. */
    void further(Requirement requirement, Planning planning) {
        lines.add(
                new Further(
                        requirement.ref(),
                        requirement.title(),
                        planning,
                        Numbering.WITH_THE_ONE_ABOVE));
    }

    /** What no requirement asks for, with its actions. */
    void own(Area area) {
        List<Planning> all = area.actions().stream().map(Action::planning).toList();
        for (Planning each : all.isEmpty() ? List.of(Planning.EMPTY) : all)
            lines.add(new Further("", area.title(), each, Numbering.ALWAYS));
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
        for (int i = 0; i < lines.size(); i++)
            switch (lines.get(i)) {
                case Statement statement -> statement(pen, FIRST + i, statement, fields);
                case Further further -> further(pen, FIRST + i, further, fields);
            }
        pen.protect();
    }

    private static int pen(String head) {
        return List.of("No.", "Statement", "Rating", "Number in the action plan").indexOf(head);
    }

    private static void statement(Pen pen, int row, Statement line, List<Plan.Field> fields) {
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

    /** Without a rating, so that it counts for no score. */
    private static void further(Pen pen, int row, Further line, List<Plan.Field> fields) {
        shown(pen, row, REF, line.ref());
        shown(pen, row, STATEMENT, line.title());
        shown(pen, row, RATING, "");
        String above = A1.name(row - 1, NUMBER);
        pen.formula(
                row,
                NUMBER,
                line.number() == Numbering.ALWAYS
                        ? next(row)
                        : Formulas.either(above + "=\"\"", "\"\"", next(row)));
        for (int i = 0; i < fields.size(); i++) {
            String id = fields.get(i).id();
            String said = Values.plain(PlanFields.read(line.planning(), id));
            if (PlanFields.dated(id) && !said.isEmpty())
                pen.day(row, FIELDS + i, LocalDate.parse(said));
            else shown(pen, row, FIELDS + i, said);
        }
    }

    /** Nothing is an empty text: an empty cell would be shown as 0. */
    private static void shown(Pen pen, int row, int column, String text) {
        if (text.isEmpty()) pen.formula(row, column, "\"\"");
        else pen.words(row, column, text);
    }

    /** The next number for a requirement whose rating asks for an action; nothing for others. */
    private static String number(int row, Statement line) {
        if (line.requirement().scale() == null) return "\"\"";
        List<String> asking =
                line.requirement().scale().ratings().stream()
                        .filter(Rating::asksAction)
                        .map(each -> Formulas.is(A1.name(row, RATING), each.label()))
                        .toList();
        if (asking.isEmpty()) return "\"\"";
        return Formulas.either("OR(" + String.join(",", asking) + ")", next(row), "\"\"");
    }

    private static String next(int row) {
        return "COUNT(%s$1:%s)+1".formatted(A1.letters(NUMBER), A1.name(row - 1, NUMBER));
    }

    /** The ratings of a standard's requirements, or of all. */
    String ratings(@Nullable Standard standard) {
        int from = lines.size();
        int to = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (standard != null && !isOf(standard, lines.get(i))) continue;
            from = Math.min(from, i);
            to = i;
        }
        return range(FIRST + from, FIRST + to, RATING);
    }

    int questions(Standard standard) {
        return (int) lines.stream().filter(line -> isOf(standard, line)).count();
    }

    private static boolean isOf(Standard standard, Line line) {
        return line instanceof Statement statement
                && statement.standard().ref().equals(standard.ref());
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
