package org.assay.form;

import java.util.List;
import org.assay.kernel.Problem;
import tools.jackson.databind.JsonNode;

/** What became of somebody's input to a question: the page and the API read by the same rules. */
public sealed interface Reading {
    record Answered(Answer answer) implements Reading {}

    /** Nothing was given: the question is open again. */
    record Blank() implements Reading {}

    /** The problems name the fields {@code value}, {@code day}, {@code month} and {@code year}. */
    record Wrong(List<Problem> problems) implements Reading {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Reads the fields of a page. */
    static Reading read(Question question, Typed typed) {
        return TypedReader.read(question, typed);
    }

    /** Reads the three fields of a date that no question stands for. */
    static Reading date(Typed typed) {
        return DateReader.read(typed);
    }

    /** Reads the {@code value} of a JSON request, in the shapes of {@link Answers}. */
    static Reading read(Question question, JsonNode value) {
        return JsonReader.read(question, value);
    }

    static Reading wrong(String message) {
        return wrong("value", message);
    }

    static Reading wrong(String field, String message) {
        return new Wrong(List.of(new Problem(field, message)));
    }
}
