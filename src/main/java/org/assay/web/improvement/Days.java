package org.assay.web.improvement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assay.form.Answer;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.kernel.Problem;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** Days on the pages of plans: read from their three fields, and said in words. */
final class Days {
    private Days() {}

    /** The day in the fields of this name; a problem of the name is added when it is none. */
    static @Nullable LocalDate read(
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

    static void show(Map<String, String> fields, String name, @Nullable LocalDate day) {
        if (day == null) return;
        fields.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        fields.put(name + "-month", Integer.toString(day.getMonthValue()));
        fields.put(name + "-year", Integer.toString(day.getYear()));
    }

    /** How far off a deadline is: in 9 days, today, 3 days late. */
    static String away(LocalDate deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days == 0) return "today";
        return days > 0
                ? "in " + Say.count(days, "day", "days")
                : Say.count(-days, "day late", "days late");
    }
}
