package org.assay.web.account;

import java.time.Duration;
import org.assay.kernel.Problem;

/** Says how long somebody waits who tried too often. */
final class Waiting {
    private Waiting() {}

    static Problem forAnother(Duration wait) {
        long minutes = Math.max(1, (wait.toSeconds() + 59) / 60);
        return Problem.whole(
                "There were too many attempts. Wait %d %s, then try again."
                        .formatted(minutes, minutes == 1 ? "minute" : "minutes"));
    }
}
