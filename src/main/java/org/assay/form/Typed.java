package org.assay.form;

import java.util.List;

/**
 * What somebody typed or chose in a question's fields on a page, as it came.
 *
 * @param values the field {@code value}: several when several boxes are ticked, none when none is
 * @param day the three fields of a date; empty when not filled in
 */
public record Typed(List<String> values, String day, String month, String year) {
    public Typed {
        values = List.copyOf(values);
    }

    public static Typed of(String... values) {
        return new Typed(List.of(values), "", "", "");
    }

    public static Typed date(String day, String month, String year) {
        return new Typed(List.of(), day, month, year);
    }

    /** The first value; empty when there is none. */
    String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }
}
