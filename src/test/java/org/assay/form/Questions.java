package org.assay.form;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions to try things on. */
final class Questions {
    private Questions() {}

    static Question of(AnswerType type) {
        return with(type, null, null, "", null);
    }

    static Question allowing(AnswerType type, NoneAllowed none) {
        return with(type, none, null, "", null);
    }

    static Question stale(AnswerType type, Period after) {
        return with(type, null, null, "", after);
    }

    static Question needing(AnswerType type, String condition, String words) {
        var compiled = (Vocabulary.Compiled.Ready) Vocabulary.of(type).compile(condition);
        return with(type, null, compiled.condition(), words, null);
    }

    static NoneAllowed none(NoneAllowed.In in, @Nullable LocalDate until, String... say) {
        return new NoneAllowed(List.of(say), in, until, "");
    }

    private static Question with(
            AnswerType type,
            @Nullable NoneAllowed none,
            @Nullable Condition condition,
            String needs,
            @Nullable Period stale) {
        boolean choice = EnumSet.of(AnswerType.CHOICE, AnswerType.CHOICES).contains(type);
        return new Question(
                "1.1.1",
                "What?",
                "",
                type,
                choice
                        ? List.of(
                                new Option("yes", "Yes"),
                                new Option("no", "No"),
                                new Option("not_sure", "Not sure"))
                        : List.of(),
                none,
                condition,
                needs,
                "",
                Set.of(),
                null,
                stale,
                Guidance.NONE);
    }
}
