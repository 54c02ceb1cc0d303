package org.assay.web.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.kernel.London;

/** How pages say dates, times and counts: 4 March 2020, 16:10, 1 item, 2 items. */
public final class Say {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Say() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    public static String day(Instant instant) {
        return day(London.day(instant));
    }

    public static String time(Instant instant) {
        return TIME.format(instant.atZone(London.ZONE));
    }

    /** Day and time: 4 March 2020, 16:10. */
    public static String moment(Instant instant) {
        return day(instant) + ", " + time(instant);
    }

    /** The number with its noun: 1 item, 2 items. */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** Thousands apart by a comma. */
    public static String number(long number) {
        return "%,d".formatted(number);
    }

    /** How far off a day is: in 9 days, today, 3 days late. */
    public static String away(LocalDate deadline, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, deadline);
        if (days == 0) return "today";
        return days > 0
                ? "in " + count(days, "day", "days")
                : count(-days, "day late", "days late");
    }

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Za-z0-9]");

    /** The style class of a rating by its tone; its words always stand beside it. */
    public static String rating(String tone) {
        return switch (tone) {
            case "red" -> "as-not";
            case "amber" -> "as-part";
            case "green" -> "as-met";
            default -> "as-na";
        };
    }

    /** A ref as part of an id or an anchor: 1.4.2 becomes 1-4-2. */
    public static String anchor(String ref) {
        return NO_LETTER_OR_DIGIT.matcher(ref).replaceAll("-");
    }
}
