package org.assay.reporting;

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

    static Tally of(Map<AgencyState.Kind, Integer> byKind, int extended, int overdueNotStarted) {
        int asked = byKind.values().stream().mapToInt(each -> each).sum();
        return new Tally(asked, byKind, extended, overdueNotStarted);
    }
}
