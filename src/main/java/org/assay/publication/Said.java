package org.assay.publication;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.form.Answer;
import org.assay.form.Option;
import org.assay.form.Question;
import org.jspecify.annotations.Nullable;

/** An answer in words, as a snapshot keeps it: nobody needs the edition to read it. */
final class Said {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Said() {}

    static String of(Question question, @Nullable Answer answer) {
        return switch (answer) {
            case null -> "";
            case Answer.Tick _ -> "Yes";
            case Answer.Text(String text) -> text;
            case Answer.Number(BigDecimal value) ->
                    (value.toPlainString() + " " + question.unit()).strip();
            case Answer.Percentage(BigDecimal value) -> value.toPlainString() + "%";
            case Answer.Date(var date) -> DAY.format(date);
            case Answer.Choice(String id) -> label(question, id);
            case Answer.Choices(List<String> ids) ->
                    ids.stream().map(id -> label(question, id)).collect(Collectors.joining(", "));
            case Answer.Documents _ -> "";
            case Answer.None(String none) -> none;
        };
    }

    private static String label(Question question, String id) {
        return question.option(id).map(Option::label).orElse(id);
    }
}
