package org.assay.api.rest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, and where. */
final class Unreadable {
    private static final Pattern TWICE =
            Pattern.compile("Duplicate Object property \"(.{1,100}?)\"", Pattern.DOTALL);

    private Unreadable() {}

    static ProblemBody problem(HttpMessageNotReadableException exception) {
        for (Throwable cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLargeBody) return ProblemWords.ofStatus(413);
        }
        return switch (exception.getCause()) {
            case UnrecognizedPropertyException unknown ->
                    wrong(
                            pointer(unknown),
                            "There is no field “%s” here; there is %s."
                                    .formatted(unknown.getPropertyName(), known(unknown)));
            case DatabindException mismatch
                    when mismatch.getPath().isEmpty() && twice(mismatch) == null ->
                    wrong("", "The body must be one JSON object, with nothing behind it.");
            case StreamConstraintsException _ ->
                    malformed("The JSON is nested too deeply, or a part of it is too long.");
            case JacksonException broken when twice(broken) != null ->
                    malformed(
                            "The field “%s” stands there twice%s."
                                    .formatted(twice(broken), where(broken)));
            case StreamReadException broken ->
                    malformed(
                            "The body is no well-formed JSON: it breaks off or is wrong%s."
                                    .formatted(where(broken)));
            case DatabindException mismatch ->
                    wrong(
                            pointer(mismatch),
                            "This has the wrong type. The description of the API says what goes here.");
            case null, default -> malformed("The request needs a body, JSON in UTF-8.");
        };
    }

    private static ProblemBody malformed(String detail) {
        return ProblemBody.of(400, "Bad request", detail, List.of());
    }

    private static ProblemBody wrong(String pointer, String message) {
        return Refused.wrong(pointer, message).problem();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        var names = unknown.getKnownPropertyIds();
        if (names == null || names.isEmpty()) return "none";
        return String.join(", ", names.stream().map(String::valueOf).sorted().toList());
    }

    private static String pointer(DatabindException exception) {
        var pointer = new StringBuilder();
        for (var step : exception.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? Integer.toString(step.getIndex())
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static @Nullable String twice(JacksonException exception) {
        String message = exception.getOriginalMessage();
        if (message == null) return null;
        Matcher matcher = TWICE.matcher(message);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String where(JacksonException exception) {
        TokenStreamLocation place = exception.getLocation();
        if (place == null || place.getLineNr() < 1) return "";
        return " at line %d, column %d".formatted(place.getLineNr(), place.getColumnNr());
    }
}
