package org.assay.form;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question with the type of its answer and the rules for it.
 *
 * @param hint one line under the question; empty for none
 * @param options what a choice offers; empty for other types
 * @param noneAllowed leave to say "n/a" or "none"; null when there is none
 * @param completeWhen a condition over {@code value} and {@code today}; null when any answer
 *     completes it
 * @param needs the condition in plain words, e.g. "95% or more"; empty for none
 * @param unit written behind the number; empty for none
 * @param ways how a document may be given; empty for other types
 * @param sameDocument the question whose document may be named again; null for none
 * @param staleAfter how long an answer holds: from the date given, else from the day it was
 *     answered; null for always
 */
public record Question(
        String ref,
        String ask,
        String hint,
        AnswerType type,
        List<Option> options,
        @Nullable NoneAllowed noneAllowed,
        @Nullable Condition completeWhen,
        String needs,
        String unit,
        Set<Way> ways,
        @Nullable String sameDocument,
        @Nullable Period staleAfter,
        Guidance guidance) {
    public Question {
        options = List.copyOf(options);
        ways = Set.copyOf(ways);
    }

    /** A question with nothing but its type. */
    public static Question of(String ref, String ask, AnswerType type) {
        return of(ref, ask, "", type);
    }

    /** A question with its type and one line of help. */
    public static Question of(String ref, String ask, String hint, AnswerType type) {
        return plain(ref, ask, hint, type, List.of(), Guidance.NONE);
    }

    /** A choice of one among these options. */
    public static Question choice(String ref, String ask, String hint, List<Option> options) {
        return plain(ref, ask, hint, AnswerType.CHOICE, options, Guidance.NONE);
    }

    /** A choice of several among these options. */
    public static Question choices(String ref, String ask, String hint, List<Option> options) {
        return plain(ref, ask, hint, AnswerType.CHOICES, options, Guidance.NONE);
    }

    /** A rating, with the steps of its scale as options. */
    public static Question rating(
            String ref, String ask, String hint, List<Option> steps, Guidance guidance) {
        return plain(ref, ask, hint, AnswerType.RATING, steps, guidance);
    }

    private static Question plain(
            String ref,
            String ask,
            String hint,
            AnswerType type,
            List<Option> options,
            Guidance guidance) {
        return new Question(
                ref, ask, hint, type, options, null, null, "", "", Set.of(), null, null, guidance);
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(option -> option.id().equals(id)).findFirst();
    }

    /** The pack's word for "n/a" that the text amounts to, where the answer itself may say so. */
    Optional<String> noneAnswer(String text) {
        NoneAllowed allowed = noneAllowed;
        if (allowed == null || allowed.in() != NoneAllowed.In.ANSWER) return Optional.empty();
        return allowed.word(text);
    }
}
