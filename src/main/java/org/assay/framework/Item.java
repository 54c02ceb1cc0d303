package org.assay.framework;

import java.util.List;
import org.assay.form.AnswerType;
import org.assay.form.Condition;
import org.assay.form.Question;
import org.jspecify.annotations.Nullable;

/**
 * A question of a framework.
 *
 * @param mandatory mandatory, or else best practice
 * @param critical whether the lowest levels already need it
 * @param whyCritical the duty it rests on; empty when it is not critical
 * @param see refs of related items
 * @param prefill where the profile holds an answer to offer, e.g. {@code key_roles.siro}; null for
 *     nowhere
 * @param applies of whom it is asked; null for everybody
 * @param instead other readings of it; the first whose condition holds counts
 * @param asked under which ratings it is asked; null for an item that hangs on none
 */
public record Item(
        Question question,
        boolean mandatory,
        boolean critical,
        String whyCritical,
        List<String> see,
        @Nullable String prefill,
        @Nullable Condition applies,
        List<Instead> instead,
        @Nullable Asked asked) {
    public Item {
        see = List.copyOf(see);
        instead = List.copyOf(instead);
    }

    public String ref() {
        return question.ref();
    }

    public String ask() {
        return question.ask();
    }

    public AnswerType type() {
        return question.type();
    }

    /** Whether it is asked where this rating is given. */
    public boolean askedUnder(String rating) {
        return asked != null && asked.by().contains(rating);
    }

    /** Whether it is one beyond what is mandatory; what hangs on ratings is neither. */
    public boolean bestPractice() {
        return !mandatory && asked == null && type() != AnswerType.RATING;
    }
}
