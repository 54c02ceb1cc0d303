package org.assay.round;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
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
            return name().toLowerCase(Locale.ROOT);
        }

        /** That of a word that {@link #id} gave. */
        public static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public boolean handedIn() {
        return submitted != null;
    }

    /** Whether it has begun, as far as one knows. */
    public boolean begun() {
        return questions > 0;
    }

    /**
     * Of an agency that has handed in.
     *
     * @param submitted the day on which it did
     */
    public static AgencyState handedIn(Round round, Request request, LocalDate submitted) {
        long late = late(request.due(round), submitted);
        return new AgencyState(
                late > 0 ? Kind.LATE : Kind.SUBMITTED,
                request.due(round),
                request.extended(round),
                0,
                0,
                submitted,
                late);
    }

    /**
     * Of an agency that has not handed in.
     *
     * @param headway null while it has not begun, or when the asker may not know
     */
    public static AgencyState open(
            Round round, Request request, Kind kind, @Nullable Headway headway, LocalDate today) {
        boolean elsewhere = kind == Kind.ELSEWHERE;
        LocalDate due = request.due(round);
        return new AgencyState(
                kind,
                due,
                request.extended(round),
                headway == null || elsewhere ? 0 : headway.answered(),
                headway == null || elsewhere ? 0 : headway.questions(),
                null,
                elsewhere ? 0 : late(due, today));
    }

    private static long late(LocalDate due, LocalDate end) {
        return Math.max(0, ChronoUnit.DAYS.between(due, end));
    }
}
