package org.assay.exchange.workbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.exchange.xlsx.Book;
import org.assay.form.Answer;
import org.assay.form.Days;
import org.assay.form.Option;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Answers as the cells of a workbook hold them, and cells read back as answers. */
final class Values {
    static final String YES = "Yes";

    private static final List<DateTimeFormatter> DAYS =
            List.of(
                    DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d-M-uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d.M.uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK),
                    DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK));

    private Values() {}

    /** Whether a cell can hold an answer to it: documents and several options are chosen online. */
    static boolean fits(Question question) {
        return switch (question.type()) {
            case TICK, DATE, TEXT, NUMBER, PERCENTAGE, CHOICE, RATING -> true;
            case CHOICES, DOCUMENT -> false;
        };
    }

    /** The answer in words: a label, {@code Yes}, a day as {@code yyyy-mm-dd}; empty for none. */
    static String text(Question question, @Nullable Answer answer) {
        return switch (answer) {
            case null -> "";
            case Answer.Tick _ -> YES;
            case Answer.Text(String text) -> plain(text);
            case Answer.Number(var value) -> value.toPlainString();
            case Answer.Percentage(var value) -> value.toPlainString();
            case Answer.Date(LocalDate day) -> day.toString();
            case Answer.Choice(String id) ->
                    question.option(id).map(Option::label).map(Values::plain).orElse(id);
            case Answer.None(String said) -> said;
            case Answer.Choices _, Answer.Documents _ -> "";
        };
    }

    /** Lines end alike and what surrounds the words is gone, as spreadsheet programs change it. */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    /** Reads a cell as an answer to the question. */
    static Reading answer(Question question, Book book, Book.Found cell) {
        if (cell.kind() == Book.Kind.FORMULA)
            return Reading.wrong(
                    "There is a formula in this cell. Write what it comes to instead: words, a number or a day.");
        if (cell.kind() == Book.Kind.ERROR)
            return Reading.wrong("There is an error in this cell. Write the answer instead.");
        String text = plain(cell.text());
        if (text.isEmpty()) return new Reading.Blank();
        return switch (question.type()) {
            case CHOICE, RATING -> choice(question, text);
            case TICK -> tick(question, text);
            case DATE ->
                    day(book, cell)
                            .map(day -> Reading.read(question, new StringNode(day.toString())))
                            .orElseGet(() -> noDay(question, text));
            case TEXT, NUMBER, PERCENTAGE -> Reading.read(question, Typed.of(text));
            case CHOICES, DOCUMENT -> Reading.wrong("This is answered online.");
        };
    }

    private static Reading choice(Question question, String text) {
        for (Option option : question.options())
            if (text.equalsIgnoreCase(plain(option.label())) || text.equalsIgnoreCase(option.id()))
                return Reading.read(question, Typed.of(option.id()));
        if (Reading.read(question, Typed.of(text)) instanceof Reading.Answered none) return none;
        return Reading.wrong(
                "“%s” is not on the list of this cell. Choose from: %s."
                        .formatted(
                                shortened(text),
                                String.join(
                                        ", ",
                                        question.options().stream().map(Option::label).toList())));
    }

    private static Reading tick(Question question, String text) {
        if (List.of("yes", "true", "1", "x").contains(text.toLowerCase(Locale.UK)))
            return Reading.read(question, Typed.of("true"));
        if (List.of("no", "false", "0").contains(text.toLowerCase(Locale.UK)))
            return new Reading.Blank();
        return Reading.read(question, Typed.of(text)) instanceof Reading.Answered answered
                        && answered.answer() instanceof Answer.None
                ? answered
                : Reading.wrong(
                        "Write %s, or leave the cell empty; “%s” is neither."
                                .formatted(YES, shortened(text)));
    }

    private static Reading noDay(Question question, String text) {
        return Reading.read(question, Typed.of(text)) instanceof Reading.Answered none
                ? none
                : Reading.wrong(wrongDay(text));
    }

    static String wrongDay(String text) {
        return "“%s” is not a day. Write it as dd/mm/yyyy, such as 19/07/2017."
                .formatted(shortened(text));
    }

    /** A day, as a spreadsheet's number or in words; empty for what is none. */
    static Optional<LocalDate> day(Book book, Book.Found cell) {
        if (cell.kind() == Book.Kind.NUMBER) return book.day(cell.text()).filter(Days::possible);
        String text = plain(cell.text());
        if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")) return parsed(text.substring(0, 10));
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(
                                LocalDate.parse(
                                        text, format.withResolverStyle(ResolverStyle.STRICT)))
                        .filter(Days::possible);
            } catch (DateTimeException other) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> parsed(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso)).filter(Days::possible);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
