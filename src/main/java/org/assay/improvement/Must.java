package org.assay.improvement;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.kernel.Problem;

/** What every action of a plan by improvement areas must have. */
public enum Must {
    DEADLINE(
            "deadline",
            "Enter the deadline: the day by which this is done",
            planning -> planning.deadline() != null),
    LEAD_ORGANISATION(
            "leadOrganisation",
            "Enter the organisation that leads this action",
            planning -> !planning.leadOrganisation().isBlank()),
    SUCCESS_TIMESCALE(
            "successBy",
            "Enter the day by which success is measured",
            planning -> planning.successBy() != null),
    /** Holds by itself: an entry without its day is not taken. */
    DATED_PROGRESS("day", "Enter the day on which this happened", planning -> true);

    private final String field;
    private final String message;
    private final Predicate<Planning> there;

    Must(String field, String message, Predicate<Planning> there) {
        this.field = field;
        this.message = message;
        this.there = there;
    }

    /** The word that packs use. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean there(Planning planning) {
        return there.test(planning);
    }

    /** What is missing, with the field that mends it. */
    public Problem problem() {
        return new Problem(field, message + ".");
    }

    /** Those that are not there, in the order of the document; a plan by statements has none. */
    static List<Must> missing(Template template, Planning planning) {
        if (template == Template.STATEMENT) return List.of();
        return Stream.of(values()).filter(must -> !must.there(planning)).toList();
    }
}
