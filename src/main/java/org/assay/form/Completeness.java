package org.assay.form;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an answer is all that its question asks for, and if not, why. */
public sealed interface Completeness {
    Completeness COMPLETE = new Complete();

    record Complete() implements Completeness {}

    /** Saved, but the question is not done with; the reason is a sentence for the reader. */
    record NotComplete(String reason) implements Completeness {}

    /** Was complete and has outlived the time it holds for. */
    record Stale(String reason) implements Completeness {}

    /**
     * Judges an answer.
     *
     * @param comment what was written beside it; empty for nothing
     * @param answeredOn the day it was last answered or said to hold still
     */
    static Completeness complete(
            Question question,
            Answer answer,
            String comment,
            LocalDate answeredOn,
            LocalDate today) {
        String reason = reason(question, answer, comment, answeredOn, today);
        if (reason != null) return new NotComplete("Saved, but not complete: " + reason);
        return stale(question, answer, answeredOn, today)
                .<Completeness>map(Stale::new)
                .orElse(COMPLETE);
    }

    private static @Nullable String reason(
            Question question,
            Answer answer,
            String comment,
            LocalDate answeredOn,
            LocalDate today) {
        Optional<String> none = none(answer);
        if (none.isPresent())
            return question.noneAnswer(none.get()).isPresent()
                    ? tooLate(question, none.get(), answeredOn)
                    : Words.quote(none.get()) + " is not accepted here";
        NoneAllowed allowed = question.noneAllowed();
        if (answer instanceof Answer.Tick
                && NoneAllowed.isNone(comment)
                && !saysNone(allowed, comment))
            return Words.quote(comment.strip()) + " is not accepted in the comment here";
        if (allowed != null
                && allowed.in() == NoneAllowed.In.COMMENT
                && allowed.word(comment).isPresent()) {
            String late = tooLate(question, comment, answeredOn);
            if (late != null) return late;
        }
        if (!fits(question, answer)) return "the question has changed since, answer it again";
        Condition condition = question.completeWhen();
        if (condition == null || condition.holds(values(answer, today))) return null;
        return question.needs().isEmpty()
                ? "the answer is not what is needed"
                : question.needs() + " is needed";
    }

    private static boolean saysNone(@Nullable NoneAllowed allowed, String comment) {
        return allowed != null
                && allowed.in() == NoneAllowed.In.COMMENT
                && allowed.word(comment).isPresent();
    }

    private static Optional<String> none(Answer answer) {
        return switch (answer) {
            case Answer.None(String said) -> Optional.of(said);
            case Answer.Text(String text) when NoneAllowed.isNone(text) -> Optional.of(text);
            default -> Optional.empty();
        };
    }

    private static @Nullable String tooLate(Question question, String said, LocalDate answeredOn) {
        NoneAllowed allowed = question.noneAllowed();
        if (allowed == null || allowed.until() == null || !answeredOn.isAfter(allowed.until()))
            return null;
        return "%s was accepted until %s only"
                .formatted(Words.quote(said), DateReader.words(allowed.until()));
    }

    private static boolean fits(Question question, Answer answer) {
        return switch (answer) {
            case Answer.Tick _ -> question.type() == AnswerType.TICK;
            case Answer.Date _ -> question.type() == AnswerType.DATE;
            case Answer.Text _ -> question.type() == AnswerType.TEXT;
            case Answer.Number _ -> question.type() == AnswerType.NUMBER;
            case Answer.Percentage _ -> question.type() == AnswerType.PERCENTAGE;
            case Answer.Choice(String id) ->
                    (question.type() == AnswerType.CHOICE || question.type() == AnswerType.RATING)
                            && question.option(id).isPresent();
            case Answer.Choices(List<String> ids) ->
                    question.type() == AnswerType.CHOICES
                            && !ids.isEmpty()
                            && ids.stream().allMatch(id -> question.option(id).isPresent());
            case Answer.Documents(var ids) ->
                    question.type() == AnswerType.DOCUMENT && !ids.isEmpty();
            case Answer.None _ -> true;
        };
    }

    private static Map<String, Object> values(Answer answer, LocalDate today) {
        Object value =
                switch (answer) {
                    case Answer.Tick _ -> true;
                    case Answer.Date(LocalDate date) -> instant(date);
                    case Answer.Text(String text) -> text;
                    case Answer.Number(var number) -> number.doubleValue();
                    case Answer.Percentage(var number) -> number.doubleValue();
                    case Answer.Choice(String option) -> option;
                    case Answer.Choices(List<String> options) -> options;
                    case Answer.Documents(var documents) ->
                            documents.stream().map(Object::toString).toList();
                    case Answer.None(String said) -> said;
                };
        return Map.of("value", value, "today", instant(today));
    }

    private static Object instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Optional<String> stale(
            Question question, Answer answer, LocalDate answeredOn, LocalDate today) {
        Period holds = question.staleAfter();
        if (holds == null) return Optional.empty();
        boolean dated = answer instanceof Answer.Date;
        LocalDate from = answer instanceof Answer.Date(LocalDate date) ? date : answeredOn;
        if (!today.isAfter(from.plus(holds))) return Optional.empty();
        return Optional.of(
                "Out of date: "
                        + (dated ? "the date given is " : "last answered on ")
                        + DateReader.words(from)
                        + ", and an answer here holds for "
                        + words(holds)
                        + ". Look at it again and save it.");
    }

    private static String words(Period period) {
        List<String> parts =
                List.of(
                                unit(period.getYears(), "year"),
                                unit(period.getMonths(), "month"),
                                unit(period.getDays(), "day"))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList();
        return String.join(" and ", parts);
    }

    private static String unit(int count, String name) {
        return count == 0 ? "" : count + " " + name + (count == 1 ? "" : "s");
    }
}
