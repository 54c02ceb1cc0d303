package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Headway;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where an agency stands, by its last day and what it has done. */
class AgencyStateTest {
    private static final LocalDate DUE = LocalDate.of(2031, 7, 19);
    private static final Instant OPENED = Instant.parse("2031-05-01T09:00:00Z");
    private final OrganisationId agency = OrganisationId.next();
    private final Round round =
            new Round(
                    RoundId.next(),
                    List.of(OrganisationId.next()),
                    "safe-clubs",
                    "2030",
                    "Safe clubs 2030",
                    DUE,
                    OPENED);

    private AgencyState state(
            @Nullable LocalDate extended,
            @Nullable Headway headway,
            @Nullable LocalDate submitted,
            LocalDate today) {
        var request =
                new Request(
                        round.id(),
                        agency,
                        new Request.Agency("A1", "Agency", "", Map.of()),
                        "",
                        OPENED,
                        extended,
                        "",
                        null);
        return AgencyState.of(round, request, headway, submitted, today);
    }

    private Headway headway(int answered) {
        return new Headway(agency, OPENED, answered, 46);
    }

    @Test
    void isNotStartedUntilItBegins() {
        assertThat(state(null, null, null, DUE).kind()).isEqualTo(AgencyState.Kind.ASKED);
    }

    @Test
    void isStartedBeforeItsFirstAnswerAndInProgressFromThenOn() {
        assertThat(state(null, headway(0), null, DUE).kind()).isEqualTo(AgencyState.Kind.STARTED);
        AgencyState some = state(null, headway(31), null, DUE);
        assertThat(some.kind()).isEqualTo(AgencyState.Kind.IN_PROGRESS);
        assertThat(some.answered()).isEqualTo(31);
        assertThat(some.questions()).isEqualTo(46);
    }

    @Test
    void isInTimeOnItsLastDayAndLateOnTheNext() {
        assertThat(state(null, headway(46), DUE, DUE.plusDays(9)).kind())
                .isEqualTo(AgencyState.Kind.SUBMITTED);
        AgencyState late = state(null, headway(46), DUE.plusDays(2), DUE.plusDays(9));
        assertThat(late.kind()).isEqualTo(AgencyState.Kind.LATE);
        assertThat(late.daysLate()).isEqualTo(2);
    }

    @Test
    void isOverdueFromTheDayAfter() {
        assertThat(state(null, headway(1), null, DUE).kind())
                .isEqualTo(AgencyState.Kind.IN_PROGRESS);
        AgencyState overdue = state(null, headway(1), null, DUE.plusDays(5));
        assertThat(overdue.kind()).isEqualTo(AgencyState.Kind.OVERDUE);
        assertThat(overdue.daysLate()).isEqualTo(5);
        assertThat(overdue.begun()).isTrue();
        assertThat(state(null, null, null, DUE.plusDays(1)).begun()).isFalse();
    }

    @Test
    void hasUntilItsOwnLastDayWhenItWasExtended() {
        AgencyState extended = state(DUE.plusDays(9), headway(45), null, DUE.plusDays(5));
        assertThat(extended.kind()).isEqualTo(AgencyState.Kind.IN_PROGRESS);
        assertThat(extended.extended()).isTrue();
        assertThat(extended.due()).isEqualTo(DUE.plusDays(9));
        assertThat(state(DUE.plusDays(9), headway(46), DUE.plusDays(9), DUE.plusDays(9)).kind())
                .isEqualTo(AgencyState.Kind.SUBMITTED);
    }

    @Test
    void anExtensionThatTheRoundHasOvertakenShortensNothing() {
        assertThat(state(DUE.minusDays(3), null, null, DUE).extended()).isFalse();
        assertThat(state(DUE.minusDays(3), null, null, DUE).due()).isEqualTo(DUE);
    }
}
