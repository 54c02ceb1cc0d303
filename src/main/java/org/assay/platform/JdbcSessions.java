package org.assay.platform;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.account.OpenSession;
import org.assay.account.Sessions;
import org.assay.account.Visit;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Finds and ends sessions where they are kept. */
@Component
class JdbcSessions implements Sessions {
    private final JdbcClient database;
    private final FindByIndexNameSessionRepository<? extends Session> kept;

    /** The real time, as the sessions themselves have it. */
    private final Clock clock = Clock.systemUTC();

    JdbcSessions(JdbcClient database, FindByIndexNameSessionRepository<? extends Session> kept) {
        this.database = database;
        this.kept = kept;
    }

    @Override
    public void endOf(PersonId person, String except) {
        database.sql("delete from platform.session where principal_name = ? and session_id <> ?")
                .params(person.toString(), except)
                .update();
    }

    @Override
    public List<OpenSession> of(PersonId person) {
        return kept.findByPrincipalName(person.toString()).values().stream()
                .filter(this::lives)
                .flatMap(session -> open(session).stream())
                .toList();
    }

    @Override
    public void end(String id) {
        kept.deleteById(id);
    }

    private boolean lives(Session session) {
        return !session.isExpired()
                && session.getCreationTime().plus(SparingSessions.LONGEST).isAfter(clock.instant());
    }

    /** None of somebody who is only halfway in. */
    private static Optional<OpenSession> open(Session session) {
        return session.getAttribute(Visit.ATTRIBUTE) instanceof Visit visit
                ? Optional.of(
                        new OpenSession(
                                session.getId(),
                                session.getCreationTime(),
                                session.getLastAccessedTime(),
                                Objects.requireNonNullElse(visit.address(), ""),
                                Objects.requireNonNullElse(visit.browser(), "")))
                : Optional.empty();
    }
}
