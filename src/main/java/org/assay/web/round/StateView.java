package org.assay.web.round;

import org.assay.reporting.AgencyRow;
import org.assay.round.AgencyState;
import org.assay.web.layout.Say;

/**
 * Where an agency stands, as pages say it.
 *
 * @param look the class of its mark
 * @param label short, in the mark
 * @param detail the line under it
 */
public record StateView(String look, String label, String detail) {
    static StateView of(AgencyState state, boolean progress) {
        return new StateView(look(state.kind()), state.kind().label(), detail(state, progress));
    }

    static StateView of(AgencyRow row, boolean progress) {
        return of(row.state(), progress);
    }

    static String look(AgencyState.Kind kind) {
        return switch (kind) {
            case SUBMITTED -> "as-met";
            case LATE -> "as-part";
            case OVERDUE -> "as-not";
            case ASKED, STARTED, IN_PROGRESS, ELSEWHERE -> "as-un";
        };
    }

    private static String detail(AgencyState state, boolean progress) {
        if (state.kind() == AgencyState.Kind.ELSEWHERE) return "its return no longer comes to you";
        var submitted = state.submitted();
        if (submitted != null && state.daysLate() > 0)
            return "%s late, %s".formatted(days(state), Say.day(submitted));
        if (submitted != null) return Say.day(submitted);
        String done = done(state, progress);
        if (state.daysLate() > 0) return done.isEmpty() ? days(state) : days(state) + ", " + done;
        String until = (state.extended() ? "extended to " : "until ") + Say.day(state.due());
        return done.isEmpty() ? until : done + ", " + until;
    }

    private static String done(AgencyState state, boolean progress) {
        if (!progress) return "";
        if (state.begun())
            return "%d of %d answered".formatted(state.answered(), state.questions());
        return state.kind() == AgencyState.Kind.ASKED ? "" : "not started";
    }

    private static String days(AgencyState state) {
        return Say.count(state.daysLate(), "day", "days");
    }
}
