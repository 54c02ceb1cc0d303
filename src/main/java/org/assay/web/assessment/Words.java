package org.assay.web.assessment;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** Says an answer in one line, and how much work one is. */
final class Words {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int LINE = 140;

    private Words() {}

    static String answer(
            Question question, @Nullable Answer answer, String comment, Map<UUID, String> titles) {
        String said =
                switch (answer) {
                    case null -> "";
                    case Answer.Tick _ -> "Ticked";
                    case Answer.Text(String text) -> shortened(text);
                    case Answer.Number(var number) -> number(number) + unit(question);
                    case Answer.Percentage(var number) -> number(number) + "%";
                    case Answer.Date(var date) -> Say.day(date);
                    case Answer.Choice(String id) -> label(question, id);
                    case Answer.Choices(List<String> ids) ->
                            ids.stream()
                                    .map(id -> label(question, id))
                                    .collect(Collectors.joining(", "));
                    case Answer.Documents(List<UUID> ids) ->
                            shortened(
                                    ids.stream()
                                            .map(id -> titles.getOrDefault(id, "a document"))
                                            .collect(Collectors.joining(", ")));
                    case Answer.None(String none) -> none;
                };
        if (answer instanceof Answer.Tick && !comment.isBlank()) {
            return "Ticked, with the comment “" + shortened(comment) + "”";
        }
        return said;
    }

    /** What an open item of this type takes to do. */
    static String effort(AnswerType type) {
        return switch (type) {
            case TICK -> "A tick";
            case DATE -> "A date";
            case TEXT -> "A few words";
            case NUMBER -> "A number";
            case PERCENTAGE -> "A percentage";
            case CHOICE, CHOICES -> "A choice";
            case RATING -> "A rating";
            case DOCUMENT -> "A document";
        };
    }

    private static String number(java.math.BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.UK);
        format.setMaximumFractionDigits(2);
        return format.format(number);
    }

    private static String unit(Question question) {
        return question.unit().isEmpty() ? "" : " " + question.unit();
    }

    private static String label(Question question, String id) {
        return question.option(id).map(Option::label).orElse(id);
    }

    private static String shortened(String text) {
        String line = SPACES.matcher(text.strip()).replaceAll(" ");
        if (line.codePointCount(0, line.length()) <= LINE) return line;
        return line.substring(0, line.offsetByCodePoints(0, LINE)) + "…";
    }
}
