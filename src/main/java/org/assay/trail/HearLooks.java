package org.assay.trail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.assay.kernel.London;
import org.assay.kernel.Looked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells an organisation who of elsewhere opened what is theirs: once a person, thing and day, in
 * one statement, the last thing before the reader's transaction is committed.
 */
@Component
class HearLooks {
    private final JdbcTrail trail;
    private final Clock clock;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    HearLooks(JdbcTrail trail, Clock clock, JsonMapper json) {
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /** A transaction that may only read could not tell it, and nothing is shown then. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Looked looked) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly())
            throw new IllegalStateException("what others open is told where it can be written");
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String who = who(looked);
        var fact =
                new Fact(
                        Chain.of(looked.organisation()),
                        now,
                        looked.person().value(),
                        looked.what(),
                        looked.subject(),
                        false,
                        null,
                        Fact.valueHash(salt, who));
        Instant since = London.day(now).atStartOfDay(London.ZONE).toInstant();
        ofTransaction().waiting.add(new JdbcTrail.Look(new Told(fact, salt, null, who), since));
    }

    /**
     * By name, and for which organisation: the reader is no colleague, whom the page would know.
     */
    private String who(Looked looked) {
        var who = new LinkedHashMap<String, String>();
        who.put("by", looked.name());
        if (looked.place() != null) who.put("place", looked.place().toString());
        return json.writeValueAsString(who);
    }

    private OfTransaction ofTransaction() {
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof OfTransaction begun) return begun;
        var fresh = new OfTransaction();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    /** What was opened in the transaction up to now. */
    private final class OfTransaction implements TransactionSynchronization {
        private final List<JdbcTrail.Look> waiting = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            trail.look(waiting);
        }
    }
}
