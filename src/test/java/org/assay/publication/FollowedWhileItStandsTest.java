package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.assay.improvement.Following;
import org.assay.improvement.PlanId;
import org.assay.improvement.Source;
import org.assay.improvement.Template;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever received a return follows its plan, until the return is taken back. */
@HouseUnderTest
class FollowedWhileItStandsTest {
    private final Clubhouses clubs;
    private final ActionPlans plans;
    private final Following following;
    private final Withdrawing withdrawing;

    FollowedWhileItStandsTest(
            Clubhouses clubs, ActionPlans plans, Following following, Withdrawing withdrawing) {
        this.clubs = clubs;
        this.plans = plans;
        this.following = following;
        this.withdrawing = withdrawing;
    }

    @BeforeEach
    void inTime() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void itsPlanIsFollowedWhileItStands() {
        Club club = clubs.answered("Chess club", "upton");
        Source source =
                new Source(club.assessment().value(), Clubhouses.FRAMEWORK, Clubhouses.EDITION);
        PlanId plan =
                plans.raised(club.administrator(), club.id(), source, Template.STATEMENT, "1.1")
                        .plan()
                        .id();
        clubs.sign(club);
        Publication first = clubs.handedIn(club);
        assertThat(follows("upton-board", plan)).isTrue();
        Actor administrator = club.administrator();
        Scope.of(administrator)
                .call(() -> withdrawing.withdraw(administrator, first.id(), "A figure was wrong."));
        assertThat(follows("upton-board", plan)).isFalse();
        clubs.save(club, "1.2/evidence", "The right figure.");
        clubs.sign(club);
        clubs.handedIn(club);
        assertThat(follows("upton-board", plan)).isTrue();
    }

    private boolean follows(String board, PlanId plan) {
        Actor officer = clubs.officer(board);
        try {
            Scope.of(officer).call(() -> following.find(officer, clubs.board(board), plan));
            return true;
        } catch (NotFound none) {
            return false;
        }
    }
}
