package org.assay.exchange.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.framework.Plan;
import org.assay.improvement.Planning;
import org.jspecify.annotations.Nullable;

/** The columns of a workbook that say what is done about a requirement, by the ids of packs. */
final class PlanFields {
    private static final Set<String> KNOWN =
            Set.of(
                    "lead",
                    "named_professional",
                    "action",
                    "impact",
                    "timescale",
                    "deadline",
                    "lead_organisation",
                    "success",
                    "success_timescale",
                    "progress");

    private PlanFields() {}

    /** In the pack's words where it gives them; none where the edition has no plan. */
    static List<Plan.Field> of(@Nullable Plan plan) {
        if (plan == null) return List.of();
        if (plan.template() == Plan.Template.STATEMENT)
            return plan.fields().stream().filter(each -> KNOWN.contains(each.id())).toList();
        return List.of(
                new Plan.Field("action", "Action", false, true),
                smart(plan, "deadline", "Deadline", true),
                smart(plan, "lead_organisation", "Lead organisation", false),
                smart(plan, "named_professional", "Named professional", false),
                smart(plan, "success", "Success indicators", false),
                smart(plan, "success_timescale", "Success measured by", true));
    }

    private static Plan.Field smart(Plan plan, String id, String label, boolean date) {
        return new Plan.Field(id, label, date, plan.must().contains(id));
    }

    /** What the field says; a day as {@code yyyy-mm-dd}. */
    static String read(Planning planning, String id) {
        return switch (id) {
            case "lead", "named_professional" -> planning.lead();
            case "action" -> planning.what();
            case "impact" -> planning.impactExpected();
            case "timescale", "deadline" -> text(planning.deadline());
            case "lead_organisation" -> planning.leadOrganisation();
            case "success" -> planning.success();
            case "success_timescale" -> text(planning.successBy());
            case "progress" -> planning.progress();
            default -> "";
        };
    }

    /** With what the field says instead. */
    static Planning with(Planning p, String id, String text) {
        LocalDate day = dated(id) && !text.isEmpty() ? LocalDate.parse(text) : null;
        return new Planning(
                id.equals("action") ? text : p.what(),
                Set.of("lead", "named_professional").contains(id) ? text : p.lead(),
                id.equals("lead_organisation") ? text : p.leadOrganisation(),
                p.startedOn(),
                Set.of("timescale", "deadline").contains(id) ? day : p.deadline(),
                id.equals("impact") ? text : p.impactExpected(),
                id.equals("success") ? text : p.success(),
                id.equals("success_timescale") ? day : p.successBy(),
                id.equals("progress") ? text : p.progress());
    }

    static boolean dated(String id) {
        return Set.of("timescale", "deadline", "success_timescale").contains(id);
    }

    static boolean known(String id) {
        return KNOWN.contains(id);
    }

    /** Whether a problem of room improvement is about this field. */
    static boolean named(String id, String problem) {
        return switch (problem) {
            case "what" -> id.equals("action");
            case "deadline" -> Set.of("timescale", "deadline").contains(id);
            case "successBy" -> id.equals("success_timescale");
            case "leadOrganisation" -> id.equals("lead_organisation");
            case "impactExpected" -> id.equals("impact");
            case "lead" -> Set.of("lead", "named_professional").contains(id);
            default -> id.equals(problem);
        };
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
