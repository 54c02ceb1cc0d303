package org.assay.notification;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Scope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calendars of deadlines that other programs read without signing in, each at an address that only
 * its person knows.
 */
@Service
public class Calendars {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_LENGTH = 43;

    private final JdbcCalendars rows;
    private final CalendarDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final Clock clock;

    Calendars(
            JdbcCalendars rows,
            CalendarDays days,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.days = days;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /** When the actor's address was made; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        return rows.madeAt(actor.person());
    }

    /**
     * Makes the actor an address; one made before works no more.
     *
     * @return its secret part, shown now and never again
     */
    @Transactional
    public String make(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.put(actor.person(), hash(secret), clock.instant());
        say(actor, "calendar.made");
        return secret;
    }

    /** Ends the actor's address; without one nothing happens. */
    @Transactional
    public void end(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        if (rows.remove(actor.person())) say(actor, "calendar.ended");
    }

    /**
     * The calendar at a secret address, as iCalendar. Whoever has the address may read it.
     *
     * @throws NotFound when there is none
     */
    public byte[] read(String secret) {
        if (secret.length() != SECRET_LENGTH) throw new NotFound();
        byte[] file =
                Scope.pass("jobs")
                        .call(() ->
                                reading.execute(status -> {
                                    PersonId person =
                                            rows.owner(hash(secret)).orElseThrow(NotFound::new);
                                    return CalendarFile.of(days.of(person), clock.instant());
                                }));
        if (file == null) throw new NotFound();
        return file;
    }

    private void say(Actor actor, String what) {
        events.publishEvent(Change.by(actor, null, what, "person/" + actor.person(), null, null));
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
