package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Headway;
import org.assay.kernel.OrganisationId;
import org.assay.round.AgencyState.Kind;
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

    private Request request(@Nullable LocalDate extended) {
        return new Request(
                round.id(),
                agency,
                new Request.Agency("A1", "Agency", "", Map.of()),
                "",
                OPENED,
                extended,
                "",
                null);
    }

    private AgencyState open(@Nullable LocalDate extended, Kind kind, LocalDate today) {
        return AgencyState.open(
                round, request(extended), kind, new Headway(agency, OPENED, 31, 46), today);
    }

    private AgencyState handedIn(@Nullable LocalDate extended, LocalDate day) {
        return AgencyState.handedIn(round, request(extended), day);
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(open(null, Kind.IN_PROGRESS, DUE))
                .returns(31, AgencyState::answered)
                .returns(46, AgencyState::questions)
                .returns(true, AgencyState::begun)
                .returns(0L, AgencyState::daysLate);
        assertThat(AgencyState.open(round, request(null), Kind.ASKED, null, DUE).begun()).isFalse();
    }

    @Test
    void tellsNothingOfOneWhoseReturnGoesElsewhere() {
        assertThat(open(null, Kind.ELSEWHERE, DUE.plusDays(5)))
                .returns(0, AgencyState::answered)
                .returns(0L, AgencyState::daysLate);
    }

    @Test
    void isInTimeOnItsLastDayAndLateOnTheNext() {
        assertThat(handedIn(null, DUE).kind()).isEqualTo(Kind.SUBMITTED);
        assertThat(handedIn(null, DUE.plusDays(2)))
                .returns(Kind.LATE, AgencyState::kind)
                .returns(2L, AgencyState::daysLate);
    }

    @Test
    void countsTheDaysThatAnOverdueOneIsLate() {
        assertThat(open(null, Kind.OVERDUE, DUE.plusDays(5)).daysLate()).isEqualTo(5);
    }

    @Test
    void hasUntilItsOwnLastDayWhenItWasExtended() {
        assertThat(open(DUE.plusDays(9), Kind.IN_PROGRESS, DUE.plusDays(5)))
                .returns(true, AgencyState::extended)
                .returns(DUE.plusDays(9), AgencyState::due)
                .returns(0L, AgencyState::daysLate);
        assertThat(handedIn(DUE.plusDays(9), DUE.plusDays(9)).kind()).isEqualTo(Kind.SUBMITTED);
    }

    @Test
    void anExtensionThatTheRoundHasOvertakenShortensNothing() {
        assertThat(open(DUE.minusDays(3), Kind.ASKED, DUE))
                .returns(false, AgencyState::extended)
                .returns(DUE, AgencyState::due);
    }
}
