package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.round.Call;
import org.assay.round.RoundChanged;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From when on a return is late. */
@HouseUnderTest
class LastDayTest {
    private final Clubhouses clubs;
    private final Rounds rounds;

    LastDayTest(Clubhouses clubs, Rounds rounds) {
        this.clubs = clubs;
        this.rounds = rounds;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void marksAsLateAfterTheLastDayAndNeverRefuses() {
        TestClock.standAt(Instant.parse("2030-07-19T22:30:00Z")); // 23:30 in London
        assertThat(clubs.handedIn(clubs.signed("Early club", "upton")).late()).isFalse();
        TestClock.standAt(Instant.parse("2030-07-19T23:30:00Z")); // 20 July in London
        assertThat(clubs.handedIn(clubs.signed("Late club", "upton")).late()).isTrue();
    }

    @Test
    void theDayOfABoardThatAsksCountsBeforeTheEditionsOwn() {
        TestClock.standAt(Instant.parse("2030-07-01T10:00:00Z"));
        Club more = clubs.signed("Club with more time", "upton");
        Club less = clubs.signed("Club with less time", "downton");
        ask("upton-board", more, LocalDate.of(2030, 8, 15));
        ask("downton-board", less, LocalDate.of(2030, 7, 5));
        TestClock.standAt(Instant.parse("2030-07-10T10:00:00Z"));
        assertThat(clubs.handedIn(less).late()).isTrue();
        TestClock.standAt(Instant.parse("2030-08-15T10:00:00Z"));
        assertThat(clubs.handedIn(more).late()).isFalse();
    }

    @Test
    void theDayOfABoardToWhichTheReturnNoLongerComesDoesNotCount() {
        TestClock.standAt(Instant.parse("2030-07-01T10:00:00Z"));
        Club club = clubs.signed("Club that moves", "upton,downton");
        ask("downton-board", club, LocalDate.of(2030, 7, 5));
        clubs.move(club, "upton");
        clubs.sign(club);
        TestClock.standAt(Instant.parse("2030-07-10T10:00:00Z"));
        assertThat(clubs.handedIn(club).late()).isFalse();
    }

    private void ask(String board, Club club, LocalDate due) {
        Actor officer = clubs.officer(board);
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(club.home().organisation().code()));
        var call = new Call(Clubhouses.FRAMEWORK, Clubhouses.EDITION, due, whom, Set.of());
        RoundOpened opened =
                Scope.of(officer).call(() -> rounds.open(officer, officer.chosen(), call));
        if (opened instanceof RoundOpened.Already(var round))
            assertThat(Scope.of(officer).call(() -> rounds.ask(officer, round, whom)))
                    .isEqualTo(new RoundChanged.Changed(1, 0));
    }
}
