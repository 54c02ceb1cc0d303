package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class AllowanceTest {
    private static final int LIMIT = 1_000;
    private final Attempts attempts;
    private final Clock clock;

    AllowanceTest(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void holdsOverSeveralNodesAndBeginsAnewAfterAQuarterOfAnHour() {
        Instant now = Instant.parse("2030-06-01T10:00:00Z");
        TestClock.standAt(now);
        var one = new Allowance(attempts, clock, LIMIT);
        var other = new Allowance(attempts, clock, LIMIT);
        String who = "person " + UUID.randomUUID();
        int granted = 0;
        for (int call = 0; call < 2 * LIMIT; call++) {
            if ((call % 2 == 0 ? one : other).take(who, 1).isEmpty()) granted++;
        }
        assertThat(granted).isBetween(LIMIT, LIMIT + 2 * Allowance.AT_ONCE);
        assertThat(one.take(who, 1))
                .hasValueSatisfying(pause ->
                        assertThat(pause).isBetween(Duration.ofMinutes(1), Attempts.WINDOW));
        assertThat(one.take("person " + UUID.randomUUID(), 1)).isEmpty();

        TestClock.standAt(now.plus(Attempts.WINDOW).plusSeconds(1));
        assertThat(one.take(who, 1)).isEmpty();
        assertThat(other.take(who, 20)).isEmpty();
    }

    @Test
    void asksTheDatabaseOnceInAHundredCalls() {
        var node = new Allowance(attempts, clock, 1_000_000);
        String who = "person " + UUID.randomUUID();
        CountedStatements.forget();
        for (int call = 0; call < 1_000; call++) assertThat(node.take(who, 1)).isEmpty();
        assertThat(
                        CountedStatements.seen().stream()
                                .filter(sql -> sql.contains("account.attempted"))
                                .toList())
                .hasSize(9);
    }

    @Test
    void noneIsSetByNought() {
        var node = new Allowance(attempts, clock, 0);
        for (int call = 0; call < 1_000; call++) assertThat(node.take("anybody", 100)).isEmpty();
    }
}
