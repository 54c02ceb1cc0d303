package org.assay.framework;

import java.util.Arrays;
import java.util.Optional;

/** What levels are made of; conditions read them by their names. */
public enum Measure {
    /** Every mandatory item is complete. */
    MANDATORY_COMPLETE("mandatory.complete"),
    /** Every requirement with mandatory items has them complete, and is confirmed where it asks. */
    MANDATORY_CONFIRMED("mandatory.confirmed"),
    /** Every critical item is complete. */
    CRITICAL_COMPLETE("critical.complete"),
    /** Every best-practice item is complete. */
    BEST_PRACTICE_COMPLETE("best_practice.complete"),
    /** Every requirement to be rated is rated, and has what its rating asks for. */
    RATINGS_COMPLETE("ratings.complete");

    private final String variable;

    Measure(String variable) {
        this.variable = variable;
    }

    public String variable() {
        return variable;
    }

    static Optional<Measure> of(String variable) {
        return Arrays.stream(values()).filter(each -> each.variable.equals(variable)).findFirst();
    }
}
