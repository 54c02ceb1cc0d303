package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.assay.account.Attempts.Limit;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class AttemptsTest {
    private static final Instant START = Instant.parse("2026-03-04T09:00:00Z");
    private final JdbcAttempts database;
    private final AtTheDoor door;
    private final Limit three = new Limit("test " + UUID.randomUUID(), 3);

    AttemptsTest(JdbcAttempts database, AtTheDoor door) {
        this.database = database;
        this.door = door;
    }

    @Test
    void letsAsManyPassAsTheLimitSaysAndThenSaysHowLongToWait() {
        for (int i = 0; i < 3; i++) {
            assertThat(at(START.plusSeconds(i)).count(List.of(three))).isEmpty();
        }
        assertThat(at(START.plusSeconds(60)).count(List.of(three)))
                .contains(Duration.ofMinutes(14));
    }

    @Test
    void beginsAnewWhenTheWindowHasPassed() {
        for (int i = 0; i < 5; i++) at(START).count(List.of(three));
        Instant later = START.plus(Attempts.WINDOW).plusSeconds(1);
        assertThat(at(later).count(List.of(three))).isEmpty();
    }

    @Test
    void aClockThatWasAheadShutsNobodyOutOnceItIsPutRight() {
        Instant ahead = START.plus(Duration.ofDays(30));
        for (int i = 0; i < 5; i++) at(ahead).count(List.of(three));
        assertThat(at(START).count(List.of(three))).isEmpty();
    }

    @Test
    void countsRightlyWhenManyTryAtOnce() {
        var limit = new Limit("test " + UUID.randomUUID(), 1000);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) runners.submit(() -> at(START).count(List.of(limit)));
        }
        assertThat(at(START).count(List.of(new Limit(limit.key(), 101)))).isEmpty();
        assertThat(at(START).count(List.of(new Limit(limit.key(), 101)))).isPresent();
    }

    @Test
    void anOfficeWhoseMostSignInsSucceedIsNotShutOut() {
        String address = "198.51.100." + UUID.randomUUID();
        for (int i = 0; i < 150; i++) {
            String email = "person" + i + "@care.example";
            assertThat(at(START).count(Attempts.ofSignIn(email, address))).isEmpty();
            at(START).wentWell(email, address);
        }
    }

    @Test
    void onePlaceAloneShutsNobodyOutEverywhere() {
        String victim = "victim-" + UUID.randomUUID() + "@care.example";
        String attacker = "203.0.113." + UUID.randomUUID();
        for (int i = 0; i < 150; i++) at(START).count(Attempts.ofSignIn(victim, attacker));
        assertThat(at(START).count(Attempts.ofSignIn(victim, attacker))).isPresent();
        String home = "198.51.100." + UUID.randomUUID();
        assertThat(at(START).count(Attempts.ofSignIn(victim, home))).isEmpty();
    }

    @Test
    void whoTriesOnePersonFromManyPlacesIsSlowedDownToo() {
        String victim = "victim-" + UUID.randomUUID() + "@care.example";
        for (int place = 0; place < 10; place++) {
            String address = "203.0.113." + UUID.randomUUID();
            for (int i = 0; i < 10; i++) at(START).count(Attempts.ofSignIn(victim, address));
        }
        assertThat(at(START).count(Attempts.ofSignIn(victim, "198.51.100.7"))).isPresent();
    }

    @Test
    void whoTriesManyPeopleFromOneAddressIsSlowedDown() {
        String address = "198.51.100." + UUID.randomUUID();
        for (int i = 0; i < 100; i++) {
            at(START).count(Attempts.ofSignIn("victim" + i + "-" + address, address));
        }
        assertThat(at(START).count(Attempts.ofSignIn("victim-" + address, address))).isPresent();
    }

    private Attempts at(Instant now) {
        return new Attempts(database, door, Clock.fixed(now, ZoneOffset.UTC));
    }
}
