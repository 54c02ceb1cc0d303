package org.assay.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that runs as the machine's, shifted as a test says; every test starts where it left off
 * unless it resets it.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {
    private static volatile Duration shift = Duration.ZERO;

    public static void standAt(Instant instant) {
        shift = Duration.between(Instant.now(), instant);
    }

    public static void reset() {
        shift = Duration.ZERO;
    }

    @Bean
    @Primary
    Clock testClock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.offset(Clock.system(zone), shift);
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(shift);
            }
        };
    }
}
