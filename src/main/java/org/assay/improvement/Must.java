package org.assay.improvement;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.form.Words;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What every action of a plan by improvement areas must have. */
public enum Must {
    DEADLINE(
            "deadline",
            "Enter the deadline: the day by which this is done",
            planning -> planning.deadline() != null),
    LEAD_ORGANISATION(
            "leadOrganisation",
            "Enter the organisation that leads this action",
            planning -> !Words.blank(planning.leadOrganisation())),
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

    /** What a pack's id for something a plan asks means to people. */
    public static String words(String id) {
        return id.equals(SUCCESS_TIMESCALE.id())
                ? "timescale of the success indicators"
                : id.replace('_', ' ');
    }

    /** What is missing, with the field that mends it. */
    public Problem problem() {
        return new Problem(field, message + ".");
    }

    /** Those that are not there, in the order of the document. */
    static List<Must> missing(Set<Must> musts, Planning planning) {
        return Stream.of(values())
                .filter(must -> musts.contains(must) && !must.there(planning))
                .toList();
    }

    /** Those of a plan's edition; all of them where there is no edition that says. */
    static Set<Must> of(Template template, org.assay.framework.@Nullable Plan told) {
        if (template == Template.STATEMENT) return Set.of();
        if (told == null || told.template() != org.assay.framework.Plan.Template.SMART)
            return EnumSet.allOf(Must.class);
        return Stream.of(values())
                .filter(must -> told.must().contains(must.id()))
                .collect(Collectors.toSet());
    }
}
