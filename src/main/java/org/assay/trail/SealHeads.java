package org.assay.trail;

import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import org.assay.kernel.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down, signed and outside the database, where each chain stands; done every minute. */
@Service
public class SealHeads {
    private final JdbcTrail trail;
    private final HeadsFile file;
    private final Clock clock;
    private final TransactionTemplate reading;
    final ReentrantLock turn = new ReentrantLock();

    SealHeads(
            JdbcTrail trail, HeadsFile file, Clock clock, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.file = file;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** One at a time. */
    public void seal() {
        turn.lock();
        try {
            Scope.pass("trail").run(() -> reading.executeWithoutResult(status -> write()));
        } finally {
            turn.unlock();
        }
    }

    private void write() {
        file.seal(trail.heads().values(), clock.instant().toString());
    }
}
