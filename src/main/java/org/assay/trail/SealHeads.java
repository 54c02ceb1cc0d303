package org.assay.trail;

import java.time.Clock;
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

    SealHeads(
            JdbcTrail trail, HeadsFile file, Clock clock, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.file = file;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    public synchronized void seal() {
        Scope.pass("trail")
                .run(() ->
                        reading.executeWithoutResult(status ->
                                file.seal(trail.heads().values(), clock.instant().toString())));
    }
}
