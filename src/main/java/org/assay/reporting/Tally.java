package org.assay.reporting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.assay.round.AgencyState;

/**
 * How many asked agencies are in which state.
 *
 * @param asked all of them
 * @param byKind those in none are left out
 * @param extended of those that have not handed in, how many have longer
 * @param overdueNotStarted of the overdue, how many have not begun
 */
public record Tally(
        int asked, Map<AgencyState.Kind, Integer> byKind, int extended, int overdueNotStarted) {
    public int of(AgencyState.Kind kind) {
        return byKind.getOrDefault(kind, 0);
    }

    public int handedIn() {
        return of(AgencyState.Kind.SUBMITTED) + of(AgencyState.Kind.LATE);
    }

    /**
     * @param open where those stand that have not handed in
     */
    static Tally of(int inTime, int late, Collection<AgencyState> open) {
        var byKind = new EnumMap<AgencyState.Kind, Integer>(AgencyState.Kind.class);
        if (inTime > 0) byKind.put(AgencyState.Kind.SUBMITTED, inTime);
        if (late > 0) byKind.put(AgencyState.Kind.LATE, late);
        int extended = 0;
        int notStarted = 0;
        for (AgencyState state : open) {
            byKind.merge(state.kind(), 1, Integer::sum);
            if (state.extended() && state.kind() != AgencyState.Kind.ELSEWHERE) extended++;
            if (state.kind() == AgencyState.Kind.OVERDUE && !state.begun()) notStarted++;
        }
        return new Tally(inTime + late + open.size(), byKind, extended, notStarted);
    }
}
