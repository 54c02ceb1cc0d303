package org.assay.web.assessment;

import org.assay.framework.Rating;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/** The style class of a rating; its words always stand beside it. */
public final class RatingLook {
    public static final String UNANSWERED = "Unanswered";

    private RatingLook() {}

    static String of(@Nullable Rating rating) {
        return rating == null ? "as-un" : of(rating.tone().id());
    }

    /** By the tone, as questions carry it. */
    public static String of(String tone) {
        return Say.rating(tone);
    }
}
