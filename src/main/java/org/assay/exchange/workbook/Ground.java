package org.assay.exchange.workbook;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessed;
import org.assay.assessment.Entry;
import org.assay.form.AnswerType;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.Planning;
import org.assay.improvement.WholePlan;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook is written from.
 *
 * @param organisation its name
 * @param doing what is done about each requirement, by its ref
 * @param own what people added to the plan, which no requirement asks for
 */
record Ground(
        Assessed assessed,
        String organisation,
        Map<String, Doing> doing,
        List<Area> own,
        Instant at) {

    /**
     * The area that a requirement is in, and its actions.
     *
     * @param action the first, which the requirement's own row says; null where there is none
     * @param further those after it, which are read in the action plan and changed online
     */
    record Doing(Area area, @Nullable Action action, List<Action> further) {
        Planning planning() {
            return action == null ? Planning.EMPTY : action.planning();
        }

        int version() {
            return action == null ? 0 : action.version();
        }
    }

    static Ground of(Assessed assessed, String organisation, @Nullable WholePlan plan, Instant at) {
        List<Area> own =
                plan == null
                        ? List.of()
                        : plan.areas().stream().filter(area -> area.origins().isEmpty()).toList();
        return new Ground(assessed, organisation, doing(plan), own, at);
    }

    /** An area that came from several requirements shows its actions under the first. */
    static Map<String, Doing> doing(@Nullable WholePlan plan) {
        var doing = new HashMap<String, Doing>();
        if (plan == null) return doing;
        for (Area area : plan.areas()) {
            List<Action> actions = area.actions();
            for (String requirement : area.requirements()) {
                doing.putIfAbsent(
                        requirement,
                        new Doing(
                                area,
                                actions.isEmpty() ? null : actions.getFirst(),
                                actions.stream().skip(1).toList()));
                actions = List.of();
            }
        }
        return doing;
    }

    Edition edition() {
        return assessed.edition();
    }

    List<Plan.Field> fields() {
        return PlanFields.of(edition().terms().plan());
    }

    Entry entry(Item item) {
        return assessed.assessment().entry(item.ref());
    }

    /**
     * What its cell says. A rating brought forward is chosen again by whoever has looked at it, so
     * its cell is empty.
     */
    String said(Item item) {
        Entry entry = entry(item);
        return entry.broughtForward() && item.type() == AnswerType.RATING
                ? ""
                : Values.text(item.question(), entry.answer());
    }

    /** The rating of the edition before, while nobody has looked at it; empty for none. */
    String before(Item item) {
        Entry entry = entry(item);
        return entry.broughtForward() ? Values.text(item.question(), entry.answer()) : "";
    }

    boolean anyBefore() {
        return assessed.assessment().broughtForward() > 0;
    }

    String field(String requirement, String id) {
        Doing there = doing.get(requirement);
        return there == null ? "" : Values.plain(PlanFields.read(there.planning(), id));
    }

    List<Action> further(String requirement) {
        Doing there = doing.get(requirement);
        return there == null ? List.of() : there.further();
    }

    int version(String requirement) {
        Doing there = doing.get(requirement);
        return there == null ? 0 : there.version();
    }
}
