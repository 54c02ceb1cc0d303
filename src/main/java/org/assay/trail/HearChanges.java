package org.assay.trail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Adds every change to its chain, inside the change's own transaction: both happen, or neither.
 * What a transaction changes is written together, the last thing before it is committed, so that it
 * costs one statement and nobody waits for the chain longer than that.
 */
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
        ofTransaction().tell(new Told(fact, salt, change.before(), change.after()));
    }

    private OfTransaction ofTransaction() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof OfTransaction begun) return begun;
        var fresh = new OfTransaction();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private static java.util.@Nullable UUID idOf(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** What the transaction has changed up to now. */
    private final class OfTransaction implements TransactionSynchronization {
        private final List<Told> waiting = new ArrayList<>();
        private boolean ending;

        private void tell(Told told) {
            if (ending) trail.append(List.of(told));
            else waiting.add(told);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            ending = true;
            trail.append(waiting);
        }
    }
}
