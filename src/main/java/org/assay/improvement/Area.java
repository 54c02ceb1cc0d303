package org.assay.improvement;

import java.util.List;

/**
 * What is to become better, with its actions.
 *
 * @param number running on through the plan, never given twice
 * @param standard the ref of the standard it comes under; empty for none
 * @param title what was found wanting
 * @param outcome what is to be reached; empty until somebody says it
 * @param target a number that tells whether it is reached; empty for none
 * @param origins the requirements it came from
 * @param version grows by one with every save, from 1
 */
public record Area(
        AreaId id,
        int number,
        String standard,
        String standardTitle,
        String title,
        String outcome,
        String target,
        int version,
        List<Origin> origins,
        List<Action> actions) {

    public Area {
        origins = List.copyOf(origins);
        actions = List.copyOf(actions);
    }

    /**
     * A requirement that an area came from.
     *
     * @param asked whether its rating asks for an action now
     */
    public record Origin(String requirement, boolean asked) {}

    /** Whether no rating asks for it any more. */
    public boolean noLongerAsked() {
        return !origins.isEmpty() && origins.stream().noneMatch(Origin::asked);
    }

    /** The refs of the requirements it came from. */
    public List<String> requirements() {
        return origins.stream().map(Origin::requirement).toList();
    }

    /** Its number, or in a plan by statements the statement's ref. */
    public String ref(Template template) {
        return template == Template.STATEMENT && origins.size() == 1
                ? origins.getFirst().requirement()
                : Integer.toString(number);
    }

    /** The action's number within the plan: {@code 3.1}, or the statement's ref. */
    public String ref(Template template, Action action) {
        return template == Template.STATEMENT && origins.size() == 1
                ? origins.getFirst().requirement()
                : number + "." + action.number();
    }

    String subject(PlanId plan) {
        return "plan/" + plan + "/" + number;
    }
}
