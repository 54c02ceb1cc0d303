package org.assay.web.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.Answer;
import org.assay.form.Typed;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Between an item's fields on a page and an answer, in both directions. */
final class Typing {
    private Typing() {}

    static Typed typed(MultiValueMap<String, String> fields) {
        List<String> values = fields.getOrDefault("value", List.of());
        String none = Once.of(fields, "none");
        if (!none.isEmpty()) values = List.of(none);
        return new Typed(
                values, Once.of(fields, "day"), Once.of(fields, "month"), Once.of(fields, "year"));
    }

    /** What was typed, to be shown again unchanged. */
    static Form form(MultiValueMap<String, String> fields) {
        var values = new HashMap<String, String>();
        for (String field : List.of("value", "day", "month", "year", "comment", "none")) {
            values.put(
                    field,
                    field.equals("value") ? Once.first(fields, field) : Once.of(fields, field));
        }
        for (String value : fields.getOrDefault("value", List.of()))
            values.put("value:" + value, "on");
        return Form.of(values);
    }

    /** The saved answer, as the fields show it. */
    static Form form(@Nullable Answer answer, String comment) {
        var values = new HashMap<String, String>(Map.of("comment", comment));
        switch (answer) {
            case null -> {}
            case Answer.Tick _ -> values.put("value", "true");
            case Answer.Text(String text) -> values.put("value", text);
            case Answer.Number(var number) -> values.put("value", number.toPlainString());
            case Answer.Percentage(var number) -> values.put("value", number.toPlainString());
            case Answer.Choice(String option) -> values.put("value", option);
            case Answer.Choices(var options) ->
                    options.forEach(o -> values.put("value:" + o, "on"));
            case Answer.Documents(var ids) -> ids.forEach(id -> values.put("value:" + id, "on"));
            case Answer.None(String said) -> values.put("none", said);
            case Answer.Date(LocalDate date) -> {
                values.put("day", Integer.toString(date.getDayOfMonth()));
                values.put("month", Integer.toString(date.getMonthValue()));
                values.put("year", Integer.toString(date.getYear()));
            }
        }
        return Form.of(values);
    }

    static int version(MultiValueMap<String, String> fields) {
        try {
            return Integer.parseInt(Once.of(fields, "version"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
