package org.assay.form;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads the value of a JSON request; a wrong shape is refused with the one expected. */
final class JsonReader {
    private JsonReader() {}

    static Reading read(Question question, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return new Reading.Blank();
        if (value.isString() && question.type() != AnswerType.TEXT) {
            Optional<String> none = question.noneAnswer(value.stringValue());
            if (none.isPresent()) return new Reading.Answered(new Answer.None(none.get()));
        }
        return switch (question.type()) {
            case TICK -> tick(value);
            case DATE ->
                    value.isString()
                            ? DateReader.iso(value.stringValue())
                            : expected("a date as text, such as \"2019-09-30\"", value);
            case TEXT ->
                    value.isString()
                            ? TypedReader.text(value.stringValue())
                            : expected("text", value);
            case NUMBER ->
                    value.isNumber()
                            ? NumberReader.number(value.decimalValue())
                            : expected("a whole number from 0 up, such as 12", value);
            case PERCENTAGE ->
                    value.isNumber()
                            ? NumberReader.percentage(value.decimalValue())
                            : expected("a number from 0 to 100, such as 95.5", value);
            case CHOICE, RATING ->
                    value.isString()
                            ? TypedReader.choice(question, value.stringValue())
                            : expected(
                                    question.type() == AnswerType.RATING
                                            ? "the id of a rating as text"
                                            : "the id of an option as text",
                                    value);
            case CHOICES ->
                    texts(value)
                            .map(ids -> TypedReader.choices(question, ids))
                            .orElseGet(() -> expected("a list of option ids", value));
            case DOCUMENT ->
                    texts(value)
                            .map(TypedReader::documents)
                            .orElseGet(() -> expected("a list of document ids", value));
        };
    }

    private static Reading tick(JsonNode value) {
        if (!value.isBoolean()) return expected("true, or null to take the tick away", value);
        return value.booleanValue() ? new Reading.Answered(new Answer.Tick()) : new Reading.Blank();
    }

    private static Optional<List<String>> texts(JsonNode value) {
        if (!value.isArray()) return Optional.empty();
        List<JsonNode> nodes = value.valueStream().toList();
        if (!nodes.stream().allMatch(JsonNode::isString)) return Optional.empty();
        return Optional.of(nodes.stream().map(JsonNode::stringValue).toList());
    }

    private static Reading expected(String shape, JsonNode value) {
        String got =
                switch (value.getNodeType()) {
                    case STRING -> "text";
                    case NUMBER -> "a number";
                    case BOOLEAN -> "true or false";
                    case ARRAY -> "a list";
                    default -> "an object";
                };
        return Reading.wrong("The value must be " + shape + "; it was " + got + ".");
    }
}
