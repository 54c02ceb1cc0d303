package org.assay.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.account.Correspondent;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class SigningByLinkTest {
    private static final Given PRESIDENT = Clubhouses.given("President", "3", "4", "2019");

    private final Clubhouses clubs;
    private final People people;
    private final SigningByLink byLink;
    private final SignOffs signOffs;
    private final Arranging arranging;

    SigningByLinkTest(
            Clubhouses clubs,
            People people,
            SigningByLink byLink,
            SignOffs signOffs,
            Arranging arranging) {
        this.clubs = clubs;
        this.people = people;
        this.byLink = byLink;
        this.signOffs = signOffs;
        this.arranging = arranging;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void somebodyWithoutAnAccountReadsTheReturnAndSignsItOnce() {
        Club club = clubs.answered("Bridge club", "upton");
        String token = clubs.link(club, "Petra President", address());

        assertThat(byLink.read(token, (actor, link) -> signOffs.check(actor, club.assessment())))
                .get()
                .extracting(SignOffs.Check::maySign)
                .isEqualTo(true);
        assertThat(byLink.sign(token, PRESIDENT)).isInstanceOf(Signing.Signed.class);

        SignOff signed = check(club).standing().orElseThrow();
        assertThat(signed.name()).isEqualTo("Petra President");
        assertThat(signed.by()).isNull();
        assertThat(byLink.sign(token, PRESIDENT)).isInstanceOf(Signing.LinkGone.class);
        assertThat(byLink.read(token, (actor, link) -> "read")).isEmpty();
    }

    @Test
    void worksForThreeDaysAndUntilANewerOneIsSent() {
        Club club = clubs.answered("Bridge club", "upton");
        String first = clubs.link(club, "Petra President", address());
        String second = clubs.link(club, "Petra President", address());

        assertThat(byLink.sign(first, PRESIDENT)).isInstanceOf(Signing.LinkGone.class);
        TestClock.standAt(Instant.now().plus(Arranging.LIFE).plus(Duration.ofMinutes(1)));
        assertThat(byLink.sign(second, PRESIDENT)).isInstanceOf(Signing.LinkGone.class);
        assertThat(byLink.sign("x".repeat(43), PRESIDENT)).isInstanceOf(Signing.LinkGone.class);
        assertThat(check(club).standing()).isEmpty();
    }

    @Test
    void isNotUsedUpByReadingOrByASignatureThatIsRefused() {
        Club club = clubs.club("Bridge club", "upton");
        String token = clubs.link(club, "Petra President", address());
        assertThat(byLink.sign(token, PRESIDENT)).isInstanceOf(Signing.Incomplete.class);
        assertThat(byLink.read(token, (actor, link) -> link.name())).contains("Petra President");
    }

    @Test
    void ofManyWhoSignAtOnceOneDoes() throws Exception {
        Club club = clubs.answered("Bridge club", "upton");
        String token = clubs.link(club, "Petra President", address());
        List<Callable<Signing>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++) clicks.add(() -> byLink.sign(token, PRESIDENT));
        List<Signing> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Signing> each : threads.invokeAll(clicks)) outcomes.add(each.get());
        }
        assertThat(outcomes).filteredOn(Signing.Signed.class::isInstance).hasSize(1);
        assertThat(check(club).before()).isEmpty();
    }

    @Test
    void isSentToAnAddressAndNotToOthersMoreThanFiveTimesADay() {
        Club club = clubs.answered("Bridge club", "upton");
        assertThat(send(club, "Petra President", "no address"))
                .isInstanceOf(Arranging.Outcome.Refused.class);
        assertThat(send(club, "http://bad.example/", address()))
                .isInstanceOf(Arranging.Outcome.Refused.class);
        for (int i = 0; i < 5; i++)
            assertThat(send(club, "Petra President", address()))
                    .isInstanceOf(Arranging.Outcome.Done.class);
        String sixth = address();
        assertThat(send(club, "Petra President", sixth))
                .isInstanceOf(Arranging.Outcome.TooMany.class);
        assertThat(people.letters(sixth)).isEmpty();
    }

    private Arranging.Outcome send(Club club, String name, String email) {
        Actor actor = club.administrator();
        return Scope.of(actor)
                .call(() ->
                        arranging.send(actor, club.assessment(), new Correspondent(name, email)));
    }

    private SignOffs.Check check(Club club) {
        Actor actor = club.administrator();
        return Scope.of(actor).call(() -> signOffs.check(actor, club.assessment()));
    }

    private static String address() {
        return "president-" + UUID.randomUUID() + "@club.example";
    }
}
