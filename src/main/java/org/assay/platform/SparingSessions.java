package org.assay.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Keeps sessions as the repository beneath does, but writes the time of the last access at most
 * once a minute: looking at a page must not cost a commit. However busy it is, a session ends when
 * its longest day is over.
 */
final class SparingSessions implements SessionRepository<SparingSessions.Held> {
    static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SELDOM = Duration.ofMinutes(1);
    private final SessionRepository<Session> beneath;
    private final TransactionOperations transaction;
    private final Clock clock;

    @SuppressWarnings("unchecked") // gives back only what it was given by the one beneath
    SparingSessions(
            SessionRepository<? extends Session> beneath,
            TransactionOperations transaction,
            Clock clock) {
        this.beneath = (SessionRepository<Session>) beneath;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Held createSession() {
        return new Held(beneath.createSession());
    }

    @Override
    public void save(Held session) {
        if (!session.changed) return;
        transaction.executeWithoutResult(status -> beneath.save(session.beneath));
        session.changed = false;
    }

    @Override
    public @Nullable Held findById(String id) {
        Held read = SessionOfRequest.withId(id);
        if (read != null) return read;
        Session found = beneath.findById(id);
        if (found == null) return null;
        if (found.getCreationTime().plus(LONGEST).isBefore(clock.instant())) {
            deleteById(id);
            return null;
        }
        return SessionOfRequest.remember(new Held(found).asFound());
    }

    @Override
    public void deleteById(String id) {
        SessionOfRequest.forget();
        beneath.deleteById(id);
    }

    static final class Held implements Session {
        private final Session beneath;
        private boolean changed = true;

        Held(Session beneath) {
            this.beneath = beneath;
        }

        private Held asFound() {
            changed = false;
            return this;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (time.isBefore(beneath.getLastAccessedTime().plus(SELDOM))) return;
            beneath.setLastAccessedTime(time);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return beneath.changeSessionId();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                removeAttribute(name);
                return;
            }
            beneath.setAttribute(name, value);
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            if (!beneath.getAttributeNames().contains(name)) return;
            beneath.removeAttribute(name);
            changed = true;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            beneath.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public String getId() {
            return beneath.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return beneath.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return beneath.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return beneath.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return beneath.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return beneath.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return beneath.isExpired();
        }
    }
}
