package org.assay.assessment;

import java.util.function.Function;
import org.assay.form.Question;
import org.assay.form.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an item to say.
 *
 * @param value reads the input once the question is known: from a page's fields or from JSON
 * @param comment the comment beside it; empty for none, null to leave it as it is
 * @param version of the entry that the person saw; a later one is a conflict
 * @param typing whether it is saved by itself while the person types
 */
public record Submitted(
        Function<Question, Reading> value, @Nullable String comment, int version, boolean typing) {
    /** Longer comments are refused. */
    public static final int LONGEST_COMMENT = 5_000;
}
