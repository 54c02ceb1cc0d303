package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TestClock;
import org.assay.trail.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation's history says who of elsewhere opened what is theirs. */
@HouseUnderTest
class ReadingIsToldTest {
    private static final Instant MORNING = Instant.parse("2030-05-02T08:00:00Z");
    private final Clubhouses clubs;
    private final People people;
    private final Verify verify;
    private final JdbcClient owner;

    ReadingIsToldTest(
            Clubhouses clubs, People people, Verify verify, @Qualifier("owner") JdbcClient owner) {
        this.clubs = clubs;
        this.people = people;
        this.verify = verify;
        this.owner = owner;
    }

    @BeforeEach
    void morning() {
        TestClock.standAt(MORNING);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void tellsAReturnThatWasOpenedOncePersonAndDay() {
        Club club = clubs.signed("Well-read club", "upton");
        String address = "/publications/" + clubs.handedIn(club).id();
        Somebody officer = people.with(Role.RECIPIENT, clubs.board("upton-board"));
        Browser board = people.signIn(officer);
        board.get(address).hasStatus(200);
        CountedStatements.forget();
        board.get(address + "/receipt").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
        board.get(address + "/snapshot").hasStatus(200);
        assertThat(told(club)).containsExactly("return.read");

        TestClock.standAt(MORNING.plus(Duration.ofDays(1)));
        board.get(address).hasStatus(200);
        assertThat(told(club)).containsExactly("return.read", "return.read");

        people.signIn(club.home().person())
                .get("/organisation/history?kind=assessments")
                .says(officer.name() + " of ")
                .says(" read what was handed in of the assessment")
                .doesNotSay("place:");
        assertThat(verify.verify().in(club.id().value())).isEmpty();
    }

    @Test
    void saysNothingOfItsOwnPeopleAndOfThoseWhoMayNotRead() {
        Club club = clubs.signed("Unread club", "upton");
        String address = "/publications/" + clubs.handedIn(club).id();
        people.signIn(club.home().person()).get(address).hasStatus(200);
        people.signIn(Role.AUDITOR, club.id()).get(address).hasStatus(200);
        people.signIn(Role.RECIPIENT, clubs.board("downton-board")).get(address).hasStatus(404);
        people.visitor().get(address).hasStatus(404);
        assertThat(told(club)).isEmpty();
    }

    private List<String> told(Club club) {
        UUID chain = club.id().value();
        return owner.sql(
                        "select what from trail.link where organisation_id = ? and what like '%.read' order by seq")
                .param(chain)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
