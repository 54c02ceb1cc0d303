package org.assay.web.improvement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.framework.Edition;
import org.assay.improvement.Planning;
import org.assay.improvement.Template;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;

/**
 * A field of what is planned, as its plan calls it.
 *
 * @param name of the form's field
 * @param large whether it takes more than a line
 */
public record PlanField(String name, String label, boolean date, boolean large) {
    /** Those of a plan by improvement areas. */
    static final List<PlanField> SMART =
            List.of(
                    new PlanField("what", "Action", false, true),
                    new PlanField("leadOrganisation", "Lead organisation", false, false),
                    new PlanField("lead", "Named professional", false, false),
                    new PlanField("startedOn", "Started", true, false),
                    new PlanField("deadline", "Deadline", true, false),
                    new PlanField("success", "Success indicator", false, false),
                    new PlanField("successBy", "Success measured by", true, false));

    /** Those of a plan by statements, unless its pack calls them otherwise. */
    static final List<PlanField> STATEMENT =
            List.of(
                    new PlanField("lead", "Lead person and title", false, false),
                    new PlanField("what", "Action", false, true),
                    new PlanField("impactExpected", "Impact you expect", false, true),
                    new PlanField("deadline", "Timescale", true, false),
                    new PlanField("progress", "Progress so far", false, true));

    /** Which field of ours holds what packs call so. */
    private static final Map<String, PlanField> BY_ID =
            Map.of(
                    "lead", STATEMENT.get(0),
                    "action", STATEMENT.get(1),
                    "impact", STATEMENT.get(2),
                    "timescale", STATEMENT.get(3),
                    "progress", STATEMENT.get(4));

    /** The fields in the order and the words of the plan's edition. */
    static List<PlanField> of(Template template, @Nullable Edition edition) {
        if (template == Template.SMART) return SMART;
        var told = edition == null ? null : edition.terms().plan();
        if (told == null || told.fields().isEmpty()) return STATEMENT;
        return told.fields().stream()
                .filter(field -> BY_ID.containsKey(field.id()))
                .map(field -> of(field.id()).called(field.label()))
                .toList();
    }

    private static PlanField of(String id) {
        return Objects.requireNonNull(BY_ID.get(id), id);
    }

    private PlanField called(String words) {
        return new PlanField(name, words, date, large);
    }

    /** What the field says. */
    String value(Planning planning) {
        return switch (name) {
            case "what" -> planning.what();
            case "lead" -> planning.lead();
            case "leadOrganisation" -> planning.leadOrganisation();
            case "startedOn" -> planning.startedOn() == null ? "" : Say.day(planning.startedOn());
            case "deadline" -> planning.deadline() == null ? "" : Say.day(planning.deadline());
            case "impactExpected" -> planning.impactExpected();
            case "success" -> planning.success();
            case "successBy" -> planning.successBy() == null ? "" : Say.day(planning.successBy());
            case "progress" -> planning.progress();
            default -> "";
        };
    }
}
