package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.account.Attempts.Limit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * How much one person, or one network address of nobody known, may ask for in a quarter of an hour,
 * on all nodes together. So that not each call costs a statement, a node takes calls from the
 * database a hundred at a time, and gives out its first hundred itself: what all nodes grant is the
 * limit and at most a hundred more for each node.
 */
@Service
public class Allowance {
    static final int AT_ONCE = 100;
    private static final int MANY = 10_000;
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final Clock clock;
    private final int limit;
    private final ConcurrentHashMap<String, Share> shares = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.EPOCH);

    /**
     * @param limit in a quarter of an hour; 0 for none
     */
    Allowance(Attempts attempts, Clock clock, @Value("${assay.limit.calls:20000}") int limit) {
        this.attempts = attempts;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * Takes calls from what is left; the time to wait when nothing is.
     *
     * @param who a person, or where a stranger comes from
     * @param calls how many it counts for, a hundred at most
     */
    public Optional<Duration> take(String who, int calls) {
        if (limit <= 0) return Optional.empty();
        Instant now = clock.instant();
        if (shares.size() > MANY) sweep(now);
        return shares.compute(
                        who,
                        (key, known) -> known == null || known.over(now) ? new Share(now) : known)
                .take(who, calls, now);
    }

    /** Once a minute: while many come there may be nothing to take away. */
    private void sweep(Instant now) {
        Instant last = swept.get();
        if (last.plus(SWEEP).isAfter(now) || !swept.compareAndSet(last, now)) return;
        shares.values().removeIf(share -> share.over(now));
    }

    /** What one node has left of somebody's calls. */
    private final class Share {
        private final Instant begun;
        private int left = AT_ONCE;
        private Instant shut = Instant.MIN;

        private Share(Instant begun) {
            this.begun = begun;
        }

        /** A clock that was put back begins anew too. */
        private boolean over(Instant now) {
            return now.isBefore(begun) || !now.isBefore(begun.plus(Attempts.WINDOW));
        }

        private synchronized Optional<Duration> take(String who, int calls, Instant now) {
            if (now.isBefore(shut)) return Optional.of(Duration.between(now, shut));
            if (left < calls) {
                var more = new Limit("calls of " + who, Math.max(1, limit / AT_ONCE));
                Optional<Duration> pause = attempts.count(List.of(more));
                if (pause.isPresent()) {
                    shut = now.plus(pause.get());
                    return pause;
                }
                left += AT_ONCE;
            }
            left -= calls;
            return Optional.empty();
        }
    }
}
