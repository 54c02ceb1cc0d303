package org.assay.platform;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

class SparingSessionsTest {
    private final MapSessionRepository beneath = new MapSessionRepository(new HashMap<>());
    private final SparingSessions sessions =
            new SparingSessions(
                    beneath, TransactionOperations.withoutTransaction(), Clock.systemUTC());

    @AfterEach
    void forget() {
        SessionOfRequest.forget();
    }

    @Test
    void writesTheLastAccessAtMostOnceAMinute() {
        Instant start = Instant.now().minus(Duration.ofMinutes(10));
        String id = saved(start);
        look(id, start.plusSeconds(59));
        assertThat(lastAccess(id)).isEqualTo(start);
        look(id, start.plusSeconds(60));
        assertThat(lastAccess(id)).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void writesWhatWasPutIntoASessionAtOnce() {
        String id = saved(Instant.now());
        var held = requireNonNull(sessions.findById(id));
        held.setAttribute("visit", "Ada");
        sessions.save(held);
        assertThat(requireNonNull(beneath.findById(id)).<String>getAttribute("visit"))
                .isEqualTo("Ada");
    }

    @Test
    void aDeletedSessionIsGoneWithinTheSameRequestToo() {
        String id = saved(Instant.now());
        assertThat(sessions.findById(id)).isNotNull();
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void endsAfterItsLongestDayHoweverBusyItIs() {
        var old = new MapSession();
        old.setCreationTime(Instant.now().minus(SparingSessions.LONGEST).plusSeconds(30));
        beneath.save(old);
        assertThat(sessions.findById(old.getId())).isNotNull();
        SessionOfRequest.forget();
        old.setCreationTime(Instant.now().minus(SparingSessions.LONGEST).minusSeconds(1));
        old.setLastAccessedTime(Instant.now());
        beneath.save(old);
        assertThat(sessions.findById(old.getId())).isNull();
        assertThat(beneath.findById(old.getId())).isNull();
    }

    private String saved(Instant lastAccess) {
        var session = new MapSession();
        session.setLastAccessedTime(lastAccess);
        beneath.save(session);
        return session.getId();
    }

    private void look(String id, Instant at) {
        SessionOfRequest.forget();
        var held = requireNonNull(sessions.findById(id));
        held.setLastAccessedTime(at);
        sessions.save(held);
    }

    private Instant lastAccess(String id) {
        return requireNonNull(beneath.findById(id)).getLastAccessedTime();
    }
}
