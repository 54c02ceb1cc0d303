package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.springframework.boot.test.system.CapturedOutput;

/** What the log says in the end: some of it is written when the answer has left already. */
public final class Logged {
    private Logged() {}

    /** Waits for a line that has all of it, five seconds at most. */
    public static void says(CapturedOutput log, String... parts) {
        for (int tries = 0; tries < 100 && !has(log, parts); tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        assertThat(log.toString().lines())
                .anyMatch(line -> Stream.of(parts).allMatch(line::contains));
    }

    private static boolean has(CapturedOutput log, String... parts) {
        return log.toString().lines().anyMatch(line -> Stream.of(parts).allMatch(line::contains));
    }
}
