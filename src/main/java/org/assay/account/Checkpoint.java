package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.assay.account.factor.Factors;
import org.springframework.stereotype.Component;

/**
 * Says who is not signed in by a password alone, however the password came: typed, or set by the
 * link of a letter. Runs in the caller's transaction.
 */
@Component
class Checkpoint {
    /** How long the password counts while the code is looked up. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Factors factors;
    private final Clock clock;

    Checkpoint(Factors factors, Clock clock) {
        this.factors = factors;
        this.clock = clock;
    }

    /** Empty for somebody without a second factor. */
    Optional<Halfway> halfway(Visit visit) {
        return factors.of(visit.person())
                .map(factor -> new Halfway(visit, clock.instant().plus(PATIENCE)));
    }
}
