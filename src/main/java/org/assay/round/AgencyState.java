package org.assay.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.assay.assessment.Headway;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation stands that was asked for its return.
 *
 * @param due its last day in time
 * @param extended whether that is later than the round's
 * @param answered how many questions have an answer; none before it has begun
 * @param questions how many apply to it; 0 where that is not known
 * @param submitted the day on which it handed in; null while it has not
 * @param daysLate how many days after its last day it handed in, or how many have gone by; 0 for
 *     none
 */
public record AgencyState(
        Kind kind,
        LocalDate due,
        boolean extended,
        int answered,
        int questions,
        @Nullable LocalDate submitted,
        long daysLate) {

    /** The kinds of state, each of which one agency is in. */
    public enum Kind {
        SUBMITTED("Submitted"),
        LATE("Submitted late"),
        IN_PROGRESS("In progress"),
        STARTED("Started"),
        ASKED("Not started"),
        OVERDUE("Overdue"),
        /** Its return no longer comes to the board: its area or commissioner is another now. */
        ELSEWHERE("Goes elsewhere");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The word used in addresses and by the API. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean handedIn() {
        return submitted != null;
    }

    /** Whether it has begun, as far as one knows. */
    public boolean begun() {
        return questions > 0;
    }

    /** Of an agency whose return no longer comes to the board and that has not handed in to it. */
    public static AgencyState elsewhere(Round round, Request request) {
        return new AgencyState(
                Kind.ELSEWHERE, request.due(round), request.extended(round), 0, 0, null, 0);
    }

    /**
     * @param headway null while it has not begun, or when the asker may not know
     * @param submitted the day on which it handed in; null while it has not
     */
    public static AgencyState of(
            Round round,
            Request request,
            @Nullable Headway headway,
            @Nullable LocalDate submitted,
            LocalDate today) {
        LocalDate due = request.due(round);
        LocalDate end = submitted == null ? today : submitted;
        long late = Math.max(0, ChronoUnit.DAYS.between(due, end));
        return new AgencyState(
                kind(headway, submitted, late > 0),
                due,
                request.extended(round),
                headway == null ? 0 : headway.answered(),
                headway == null ? 0 : headway.questions(),
                submitted,
                late);
    }

    private static Kind kind(
            @Nullable Headway headway, @Nullable LocalDate submitted, boolean late) {
        if (submitted != null) return late ? Kind.LATE : Kind.SUBMITTED;
        if (late) return Kind.OVERDUE;
        if (headway == null) return Kind.ASKED;
        return headway.answered() == 0 ? Kind.STARTED : Kind.IN_PROGRESS;
    }
}
