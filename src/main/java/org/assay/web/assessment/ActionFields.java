package org.assay.web.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.framework.Plan;
import org.assay.improvement.Action;
import org.assay.improvement.Planning;
import org.assay.kernel.Problem;
import org.assay.web.layout.Form;
import org.assay.web.layout.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The fields of a statement's action, in the pack's words.
 *
 * @param form what stands in them, by {@code a-ID}; a date in three parts
 * @param version of the action that is shown; 0 before there is one
 * @param theirs whether somebody else saved it in between
 */
public record ActionFields(List<Plan.Field> fields, Form form, int version, boolean theirs) {
    private static final String VERSION = "a-version";

    public String name(Plan.Field field) {
        return "a-" + field.id();
    }

    public String value(Plan.Field field) {
        return form.value(name(field));
    }

    public @Nullable String error(Plan.Field field) {
        return form.error(name(field));
    }

    /** What is saved. */
    static ActionFields saved(Plan plan, @Nullable Action action) {
        Planning planning = action == null ? Planning.EMPTY : action.planning();
        return new ActionFields(
                plan.fields(),
                Form.of(values(planning)),
                action == null ? 0 : action.version(),
                false);
    }

    /** What was typed, with what is wrong of it. */
    static ActionFields typed(
            Plan plan,
            MultiValueMap<String, String> fields,
            List<Problem> problems,
            @Nullable Action action,
            boolean theirs) {
        if (!given(fields)) return saved(plan, action);
        Map<String, String> values = new HashMap<>();
        fields.forEach((name, _) -> {
            if (name.startsWith("a-")) values.put(name, Once.of(fields, name));
        });
        List<Problem> named =
                problems.stream()
                        .map(problem ->
                                new Problem("a-" + packs(problem.field()), problem.message()))
                        .toList();
        int version = theirs && action != null ? action.version() : version(fields);
        return new ActionFields(plan.fields(), Form.of(values).with(named), version, theirs);
    }

    /** Whether the form had them. */
    static boolean given(MultiValueMap<String, String> fields) {
        return fields.containsKey(VERSION);
    }

    static int version(MultiValueMap<String, String> fields) {
        try {
            return Integer.parseInt(Once.of(fields, VERSION));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The action as typed; what the pack does not ask for stays. */
    static Planning planning(
            MultiValueMap<String, String> fields, Planning before, @Nullable LocalDate by) {
        return new Planning(
                text(fields, "action", before.what()),
                text(fields, "lead", before.lead()),
                before.leadOrganisation(),
                before.startedOn(),
                fields.containsKey("a-timescale-day") ? by : before.deadline(),
                text(fields, "impact", before.impactExpected()),
                before.success(),
                before.successBy(),
                text(fields, "progress", before.progress()));
    }

    private static String text(MultiValueMap<String, String> fields, String id, String before) {
        return fields.containsKey("a-" + id)
                ? Once.of(fields, "a-" + id).replace("\r\n", "\n")
                : before;
    }

    private static Map<String, String> values(Planning planning) {
        Map<String, String> values = new HashMap<>();
        values.put("a-action", planning.what());
        values.put("a-lead", planning.lead());
        values.put("a-impact", planning.impactExpected());
        values.put("a-progress", planning.progress());
        LocalDate by = planning.deadline();
        if (by != null) {
            values.put("a-timescale-day", Integer.toString(by.getDayOfMonth()));
            values.put("a-timescale-month", Integer.toString(by.getMonthValue()));
            values.put("a-timescale-year", Integer.toString(by.getYear()));
        }
        return values;
    }

    /** The word of the pack for a field of the plan. */
    private static String packs(String field) {
        return switch (field) {
            case "what" -> "action";
            case "impactExpected" -> "impact";
            case "deadline" -> "timescale";
            default -> field;
        };
    }
}
