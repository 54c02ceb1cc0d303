package org.assay.web.layout;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.form.Answer;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Days in forms, each in three fields: day, month, year. */
public final class DayFields {
    private DayFields() {}

    /**
     * The day in the fields of this name; null for none, and for what is no day: then a problem is
     * added.
     */
    public static @Nullable LocalDate read(
            Map<String, String> fields, String name, List<Problem> problems) {
        Reading reading =
                Reading.date(
                        Typed.date(
                                fields.getOrDefault(name + "-day", ""),
                                fields.getOrDefault(name + "-month", ""),
                                fields.getOrDefault(name + "-year", "")));
        return switch (reading) {
            case Reading.Answered(Answer.Date(LocalDate day)) -> day;
            case Reading.Wrong(List<Problem> wrong) -> {
                problems.add(new Problem(name, wrong.getFirst().message()));
                yield null;
            }
            default -> null;
        };
    }

    /** Puts a day into the fields of this name; none leaves them as they are. */
    public static void show(Map<String, String> fields, String name, @Nullable LocalDate day) {
        if (day == null) return;
        fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-month", Integer.toString(day.getMonthValue()));
        fields.put(name + "-year", Integer.toString(day.getYear()));
    }
}
