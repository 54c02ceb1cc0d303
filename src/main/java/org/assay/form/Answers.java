package org.assay.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes answers as JSON and reads them back: a tick is {@code true}; text, choice and "n/a" are
 * strings; numbers and percentages are numbers; a date is {@code "yyyy-mm-dd"}; choices and
 * documents are lists of ids. The same answer is always the same JSON, to the letter.
 */
public final class Answers {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Answers() {}

    public static String toJson(Answer answer) {
        return toNode(answer).toString();
    }

    public static JsonNode toNode(Answer answer) {
        var nodes = JSON.getNodeFactory();
        return switch (answer) {
            case Answer.Tick _ -> nodes.booleanNode(true);
            case Answer.Text(String text) -> nodes.stringNode(text);
            case Answer.Number(BigDecimal value) -> nodes.numberNode(value);
            case Answer.Percentage(BigDecimal value) -> nodes.numberNode(value);
            case Answer.Date(var date) -> nodes.stringNode(date.toString());
            case Answer.Choice(String option) -> nodes.stringNode(option);
            case Answer.Choices(var options) -> {
                var list = nodes.arrayNode();
                options.forEach(list::add);
                yield list;
            }
            case Answer.Documents(var documents) -> {
                var list = nodes.arrayNode();
                documents.stream().map(UUID::toString).forEach(list::add);
                yield list;
            }
            case Answer.None(String said) -> nodes.stringNode(said);
        };
    }

    /**
     * Reads an answer back from what was stored.
     *
     * @return empty when it does not fit the question (any more)
     */
    public static Optional<Answer> fromJson(Question question, String json) {
        try {
            return fromJson(question, JSON.readTree(json));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    public static Optional<Answer> fromJson(Question question, JsonNode json) {
        return Reading.read(question, json) instanceof Reading.Answered(Answer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }
}
