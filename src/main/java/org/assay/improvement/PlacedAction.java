package org.assay.improvement;

/**
 * An action together with where it stands.
 *
 * @param area without its other actions
 */
public record PlacedAction(Plan plan, Area area, Action action) {
    /** Its number within the plan. */
    public String ref() {
        return area.ref(plan.template(), action);
    }

    /** The plan and the number, as people say it. */
    public String words() {
        return "%s, action %s".formatted(plan.title(), ref());
    }

    public String subject() {
        return area.subject(plan.id()) + "/" + action.number();
    }
}
