package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.account.Erasure;
import org.assay.kernel.Role;
import org.assay.publication.Publication;
import org.assay.support.Browser;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What erasing somebody leaves alone, and whom it does not let back in. */
@HouseUnderTest
class ErasureBoundsTest {
    private final Console console;
    private final Clubhouses clubs;
    private final People people;
    private final Erasure erasure;
    private final JdbcClient owner;

    @SuppressWarnings("NullAway.Init")
    private Club club;

    @SuppressWarnings("NullAway.Init")
    private Somebody chair;

    ErasureBoundsTest(
            @Value("${assay.home}") Path home,
            Clubhouses clubs,
            People people,
            Erasure erasure,
            @Qualifier("owner") JdbcClient owner) {
        this.console = new Console(home);
        this.clubs = clubs;
        this.people = people;
        this.erasure = erasure;
        this.owner = owner;
    }

    @BeforeEach
    void aChairOfAClub() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
        club = clubs.answered("Bounded club", "upton");
        String name = "Data Quill-" + UUID.randomUUID().toString().substring(0, 8);
        called(club.chair(), name);
        chair = new Somebody(club.chair().id(), name, club.chair().email());
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    /** Anybody may be called, or call themselves, like something that others write about. */
    @Test
    void leavesWhatOrganisationsSayWhereThePersonNeverBelonged() {
        Club other = clubs.answered("Other club", "upton");
        clubs.save(other, "details/completed_by", "All of " + chair.name());
        clubs.sign(other);
        Publication theirs = clubs.handedIn(other);
        List<String> history = values(other);
        assertThat(history).anyMatch(value -> value.contains(chair.name()));
        // no copy of the chair's own club names anybody yet, and that of the other is none of
        // theirs
        assertThat(console.run("person", "erase", chair.email(), "--also", "All of Nothing"))
                .as(console.err())
                .isZero();
        assertThat(
                        owner.sql(
                                        "select value::text from assessment.entry where organisation_id = ? and ref = ?")
                                .params(other.id().value(), "details/completed_by")
                                .query(String.class)
                                .single())
                .contains(chair.name());
        assertThat(values(other)).isEqualTo(history);
        assertThat(
                        owner.sql(
                                        "select redacted_sha256 is null and convert_from(snapshot, 'UTF8') like ? from publication.publication where id = ?")
                                .params("%" + chair.name() + "%", theirs.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void whoeverIsCalledLikeAWordOfProgramsTakesNoneAway() {
        for (String word : List.of("active", "Active")) {
            Somebody someone = people.with(Role.MEMBER, club.id());
            called(someone, word);
            assertThat(console.run("person", "erase", someone.email())).as(console.err()).isZero();
        }
        assertThat(
                        owner.sql(
                                        "select count(*) from account.membership where organisation_id = ? and state = 'active'")
                                .param(club.id().value())
                                .query(Integer.class)
                                .single())
                .isGreaterThan(1);
    }

    private List<String> values(Club of) {
        return owner.sql(
                        "select concat(before, ' ', after) from trail.value where organisation_id = ? order by seq")
                .param(of.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Erasing takes its time, and may be done again: meanwhile nobody comes back. */
    @Test
    void nobodyComesBackThroughALinkInTheMiddle() {
        var subject = erasure.find(chair.email()).orElseThrow();
        people.visitor().post("/password/forgotten", "email", chair.email());
        String before = people.letters(chair.email()).getFirst().link();
        assertThat(erasure.lockOut(subject, false)).isEmpty();
        people.visitor().get(before).hasStatus(410);

        people.visitor().post("/password/forgotten", "email", chair.email());
        Browser back = people.visitor();
        back.get(people.letters(chair.email()).getFirst().link())
                .fill("password", "three odd words")
                .press("Save the password");
        back.get("/account").hasHeading("Your account");
        erasure.forget(subject, "by a test");
        back.get("/account").hasHeading("Sign in");
        assertThat(
                        owner.sql("select password_hash is null from account.person where id = ?")
                                .param(chair.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private void called(Somebody person, String name) {
        owner.sql("update account.person set name = ? where id = ?")
                .params(name, person.id().value())
                .update();
    }
}
