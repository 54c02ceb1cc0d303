package org.assay.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of answer a question can ask for. */
public enum AnswerType {
    TICK,
    DATE,
    TEXT,
    NUMBER,
    PERCENTAGE,
    CHOICE,
    CHOICES,
    RATING,
    DOCUMENT;

    /** The word used in packs and in the API: lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AnswerType> of(String id) {
        return Arrays.stream(values()).filter(type -> type.id().equals(id)).findFirst();
    }
}
