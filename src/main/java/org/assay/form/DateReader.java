package org.assay.form;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assay.kernel.Problem;

/** Reads a date from its three fields and says which of them is wrong. */
final class DateReader {
    private static final List<String> MONTHS =
            Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.UK))
                    .toList();

    private DateReader() {}

    static Reading read(Typed typed) {
        String day = typed.day().strip();
        String month = typed.month().strip();
        String year = typed.year().strip();
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) return new Reading.Blank();
        List<Problem> problems = new ArrayList<>();
        part(problems, "day", day, 1, 31, "a number from 1 to 31");
        part(problems, "month", month, 1, 12, "a number from 1 to 12");
        part(problems, "year", year, Days.FIRST_YEAR, Days.LAST_YEAR, "four digits, such as 2019");
        if (!problems.isEmpty()) return new Reading.Wrong(problems);
        return of(number(year), number(month), number(day));
    }

    static Reading of(int year, int month, int day) {
        YearMonth of = YearMonth.of(year, month);
        if (of.isValidDay(day)) return new Reading.Answered(new Answer.Date(of.atDay(day)));
        String name = name(month);
        return Reading.wrong(
                "day",
                "%d %s %d does not exist: %s %d has %d days."
                        .formatted(day, name, year, name, year, of.lengthOfMonth()));
    }

    /** Reads {@code yyyy-mm-dd}. */
    static Reading iso(String text) {
        if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
            return Reading.wrong(
                    Words.quote(text)
                            + " is not a date. Write it as yyyy-mm-dd, such as 2019-09-30.");
        int month = number(text.substring(5, 7));
        int day = number(text.substring(8));
        if (month < 1 || month > 12)
            return Reading.wrong("There is no month " + month + ". Write it as yyyy-mm-dd.");
        if (number(text.substring(0, 4)) < Days.FIRST_YEAR)
            return Reading.wrong("The year must be four digits, such as 2019.");
        return switch (of(number(text.substring(0, 4)), month, day)) {
            case Reading.Wrong(List<Problem> problems) ->
                    Reading.wrong(problems.getFirst().message());
            case Reading fine -> fine;
        };
    }

    /** A day in words, e.g. 29 February 2020. */
    static String words(LocalDate day) {
        return day.getDayOfMonth() + " " + name(day.getMonthValue()) + " " + day.getYear();
    }

    private static String name(int month) {
        return MONTHS.get(month - 1);
    }

    private static void part(
            List<Problem> problems, String name, String text, int least, int most, String rule) {
        if (text.isEmpty())
            problems.add(new Problem(name, "The date must include a " + name + "."));
        else if (number(text) < least || number(text) > most)
            problems.add(new Problem(name, "The " + name + " must be " + rule + "."));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
