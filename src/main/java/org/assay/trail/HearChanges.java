package org.assay.trail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds every change to its chain, inside the change's own transaction: both happen, or neither. */
@Component
class HearChanges {
    private final JdbcTrail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HearChanges(JdbcTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Before anybody whom the change leads to a further one. */
    @EventListener
    @Order(0)
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Change change) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        var fact =
                new Fact(
                        Chain.of(change.organisation()),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        idOf(change.person()),
                        change.what(),
                        change.subject(),
                        change.typing(),
                        Fact.valueHash(salt, change.before()),
                        Fact.valueHash(salt, change.after()));
        trail.append(fact, salt, change.before(), change.after());
    }

    private static java.util.@Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }
}
