package org.assay.signoff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assay.form.Answer;
import org.assay.form.Answers;
import org.assay.form.Reading;
import org.assay.framework.Declaration;
import org.assay.kernel.Problem;

/** Reads what was given to the questions of a declaration, and collects what is wrong. */
final class DeclarationFields {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST = 500;

    private final LocalDate today;
    private final List<SignOff.Field> fields = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private DeclarationFields(LocalDate today) {
        this.today = today;
    }

    static DeclarationFields read(Declaration declaration, Given given, LocalDate today) {
        var read = new DeclarationFields(today);
        for (Declaration.Field field : declaration.fields()) read.take(field, given);
        if (!given.agreed())
            read.problems.add(
                    new Problem(
                            "agreed", "Tick the box to say that you sign these words yourself."));
        return read;
    }

    List<SignOff.Field> fields() {
        return fields;
    }

    List<Problem> problems() {
        return problems;
    }

    private void take(Declaration.Field field, Given given) {
        String ref = field.question().ref();
        String ask = field.question().ask();
        switch (given.values().apply(field.question())) {
            case Reading.Blank() -> {
                if (field.required())
                    problems.add(
                            new Problem(ref, "Answer this before you sign: %s".formatted(ask)));
            }
            case Reading.Wrong(var wrong) ->
                    wrong.forEach(problem ->
                            problems.add(new Problem(named(ref, problem), problem.message())));
            case Reading.Answered(Answer.Text(String text)) when text.length() > LONGEST ->
                    problems.add(
                            new Problem(ref, "Shorten this to %d characters.".formatted(LONGEST)));
            case Reading.Answered(Answer.Date(LocalDate day)) when day.isAfter(today) ->
                    problems.add(
                            new Problem(
                                    ref,
                                    "This day is still to come. Nobody can declare it yet: enter today or an earlier day."));
            case Reading.Answered(Answer answer) ->
                    fields.add(new SignOff.Field(ref, ask, said(answer)));
        }
    }

    private static String named(String ref, Problem problem) {
        return problem.field().equals("value") ? ref : ref + "-" + problem.field();
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> text.strip();
            case Answer.Date(LocalDate day) -> DAY.format(day);
            default -> Answers.toNode(answer).asString();
        };
    }
}
