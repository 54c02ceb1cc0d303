package org.assay.web.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows: the values that were typed, unchanged, and what is wrong with them.
 *
 * @param values by the field's name
 */
public record Form(Map<String, String> values, List<Problem> problems) {
    public static Form empty() {
        return new Form(Map.of(), List.of());
    }

    public static Form of(Map<String, String> values) {
        return new Form(values, List.of());
    }

    /** From names and values in turn: {@code Form.of("email", email, "code", code)}. */
    public static Form of(String... namesAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Form(values, List.of());
    }

    public Form with(List<Problem> found) {
        return new Form(values, List.copyOf(found));
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean is(String field, String value) {
        return value(field).equals(value);
    }

    public @Nullable String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
    }

    public boolean wrong() {
        return !problems.isEmpty();
    }
}
