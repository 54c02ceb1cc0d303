package org.assay.exchange.workbook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.exchange.xlsx.A1;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.improvement.Action;
import org.jspecify.annotations.Nullable;

/** The sheet of one standard: a row for each statement, with what its rating asks for. */
final class StandardSheet {
    private static final int HEAD = 3;

    private final Drawing drawing;
    private final Reckoning reckoning;
    private final Standard standard;
    private final StandardColumns columns;
    private final String sheet;
    private final Pen pen;
    private @Nullable String declared;
    private int row = HEAD + 1;

    private StandardSheet(Drawing drawing, Reckoning reckoning, Standard standard) {
        this.drawing = drawing;
        this.reckoning = reckoning;
        this.standard = standard;
        this.columns = StandardColumns.of(standard, drawing.ground());
        this.sheet = drawing.sheetOf(standard);
        this.pen = new Pen(drawing.sheet(sheet)).landscape();
    }

    static void write(Drawing drawing, Reckoning reckoning, Standard standard) {
        new StandardSheet(drawing, reckoning, standard).write();
    }

    private void write() {
        pen.title(0, "Standard %s: %s".formatted(standard.ref(), standard.title()));
        pen.line(1, 0, standard.summary());
        pen.link(2, 0, Drawing.INTRODUCTION, "To the introduction");
        heads();
        standard.declaration().ifPresent(this::declaration);
        for (Requirement requirement : standard.requirements()) {
            if (requirement.rated()) rated(requirement);
            else title(requirement);
            requirement.ownItems().forEach(this::question);
        }
        standard.judging().forEach(this::question);
        pen.tones(HEAD + 1, row - 1, StandardColumns.RATING, columns.ratings());
        pen.freeze(StandardColumns.RATING + 1, HEAD + 1);
        pen.protect();
    }

    private void heads() {
        head(StandardColumns.REF, "No.", 9);
        head(StandardColumns.STATEMENT, "Statement", 44);
        head(StandardColumns.RATING, "Your rating or answer", 16);
        if (columns.before()) head(columns.lastTime(), "Last time", 14);
        for (int i = 0; i < columns.ratings().size(); i++)
            head(columns.meaning(i), "“%s” means".formatted(columns.ratings().get(i).label()), 30);
        columns.asks()
                .forEach((name, question) ->
                        head(columns.ask(name), Drawing.word(name) + ": " + asked(question), 44));
        for (int i = 0; i < columns.fields().size(); i++) {
            Plan.Field field = columns.fields().get(i);
            head(
                    columns.field(i),
                    "Action plan: " + field.label() + (field.date() ? " (dd/mm/yyyy)" : ""),
                    field.date() ? 16 : 32);
        }
        head(columns.open(), "Still open", 26);
    }

    private void head(int column, String text, int width) {
        pen.width(column, width);
        pen.heading(HEAD, column, text);
        drawing.index().add(new Index.Anchor(sheet, HEAD, column, Values.plain(text)));
    }

    private void declaration(Item item) {
        String labels =
                String.join(" or ", item.question().options().stream().map(Option::label).toList());
        begin(
                standard.ref(),
                "All of standard %s. Choose %s here only if none of it concerns you; otherwise leave this row empty."
                        .formatted(standard.ref(), labels));
        drawing.input(pen, sheet, row, StandardColumns.RATING, item);
        declared = cell(StandardColumns.RATING);
        standard.declaring().stream().filter(each -> each.asked() != null).forEach(this::ask);
        row++;
    }

    private void rated(Requirement requirement) {
        Item rating = requirement.items().getFirst();
        begin(requirement.ref(), asked(rating.question()));
        drawing.input(pen, sheet, row, StandardColumns.RATING, rating);
        if (columns.before()) pen.words(row, columns.lastTime(), drawing.ground().before(rating));
        for (int i = 0; i < columns.ratings().size(); i++)
            pen.words(
                    row,
                    columns.meaning(i),
                    rating.question()
                            .option(columns.ratings().get(i).id())
                            .map(Option::means)
                            .orElse(""));
        requirement.items().stream().filter(each -> each.asked() != null).forEach(this::ask);
        Map<String, String> fields = fields(requirement);
        pen.formula(row, columns.open(), open(requirement, fields));
        reckoning.add(
                requirement,
                standard,
                A1.absolute(sheet, row, StandardColumns.RATING),
                declared == null ? null : A1.quoted(sheet) + "!" + declared,
                far(fields));
        for (Action more : drawing.ground().further(requirement.ref()))
            reckoning.further(requirement, more.planning());
        row++;
    }

    private void ask(Item item) {
        if (!Values.fits(item.question())) return;
        drawing.input(pen, sheet, row, columns.ask(StandardColumns.name(item)), item);
    }

    /** Writes the fields of its action; answers their cells by the fields' ids. */
    private Map<String, String> fields(Requirement requirement) {
        Ground ground = drawing.ground();
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.fields().size(); i++) {
            Plan.Field field = columns.fields().get(i);
            String said = ground.field(requirement.ref(), field.id());
            pen.input(row, columns.field(i), said, PlanFields.dated(field.id()));
            drawing.index()
                    .add(
                            new Index.Slot(
                                    requirement.ref() + "#" + field.id(),
                                    sheet,
                                    row,
                                    columns.field(i),
                                    ground.version(requirement.ref()),
                                    said));
            cells.put(field.id(), cell(columns.field(i)));
        }
        return cells;
    }

    private Map<String, String> far(Map<String, String> cells) {
        var far = new LinkedHashMap<String, String>();
        cells.forEach((id, cell) -> far.put(id, A1.quoted(sheet) + "!" + cell));
        return far;
    }

    /** Says what the rating in this row asks for and is not there yet. */
    private String open(Requirement requirement, Map<String, String> fields) {
        String rating = cell(StandardColumns.RATING);
        String open = "\"\"";
        if (requirement.scale() == null) return open;
        for (var each : requirement.scale().ratings().reversed()) {
            var parts = new StringBuilder("\"\"");
            for (Item item : requirement.askedBy(each.id()))
                if (item.mandatory() && Values.fits(item.question()))
                    part(
                            parts,
                            cell(columns.ask(StandardColumns.name(item))),
                            Drawing.word(StandardColumns.name(item)));
            if (each.asksAction())
                for (Plan.Field field : columns.fields())
                    if (field.required())
                        part(parts, fields.getOrDefault(field.id(), ""), field.label());
            open = Formulas.either(Formulas.is(rating, each.label()), "TRIM(" + parts + ")", open);
        }
        open = Formulas.either(rating + "=\"\"", Formulas.text("Rating"), open);
        return declared == null ? open : Formulas.either(declared + "<>\"\"", "\"\"", open);
    }

    private static void part(StringBuilder parts, String cell, String word) {
        parts.append("&")
                .append(Formulas.either(cell + "=\"\"", Formulas.text(word + ". "), "\"\""));
    }

    private void title(Requirement requirement) {
        begin(requirement.ref(), requirement.title());
        row++;
    }

    private void question(Item item) {
        begin(item.ref(), asked(item.question()));
        if (Values.fits(item.question()))
            drawing.input(pen, sheet, row, StandardColumns.RATING, item);
        else pen.words(row, StandardColumns.RATING, "This is answered online.");
        boolean wide = item.question().options().isEmpty();
        if (wide) pen.merge(row, StandardColumns.RATING, columns.wide());
        row++;
    }

    private void begin(String ref, String words) {
        pen.strong(row, StandardColumns.REF, ref);
        pen.words(row, StandardColumns.STATEMENT, words);
        drawing.index().add(new Index.Anchor(sheet, row, StandardColumns.REF, ref));
    }

    private String cell(int column) {
        return "$" + A1.letters(column) + "$" + (row + 1);
    }

    private static String asked(Question question) {
        return question.hint().isEmpty() ? question.ask() : question.ask() + "\n" + question.hint();
    }
}
