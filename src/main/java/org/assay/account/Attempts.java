package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.kernel.PersonId;
import org.springframework.stereotype.Component;

/**
 * Limits how often somebody may try, counted in the database for all nodes together. Addresses of
 * the network count by their {@link NetworkPlace}.
 */
@Component
class Attempts {
    static final Duration WINDOW = Duration.ofMinutes(15);

    /**
     * What is counted, and how often it may happen within the window.
     *
     * @param key what is counted, in words; it is kept as a hash only
     */
    record Limit(String key, int times) {}

    private final JdbcAttempts attempts;
    private final AtTheDoor door;
    private final Clock clock;

    Attempts(JdbcAttempts attempts, AtTheDoor door, Clock clock) {
        this.attempts = attempts;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Counts this attempt; the time to wait when it is one too many. What the narrower limit stops
     * does not count against the wider: otherwise one place alone could shut anybody out
     * everywhere.
     *
     * @param limits the narrowest first
     */
    Optional<Duration> count(List<Limit> limits) {
        Instant now = clock.instant();
        return door.call(() -> attempts.count(limits, now, now.minus(WINDOW)))
                .map(begin -> Duration.between(now, begin.plus(WINDOW)));
    }

    /**
     * It went well: tries at this person no longer count, and this one not against the address,
     * where whole offices sit.
     */
    void wentWell(String email, String address) {
        List<Limit> limits = ofSignIn(email, address);
        door.run(() -> attempts.forgive(limits.subList(0, 2), limits.getLast()));
    }

    /** Somebody who guesses a password from one place, from many, or many people's from one. */
    static List<Limit> ofSignIn(String email, String address) {
        String who = email.strip().toLowerCase(Locale.ROOT);
        return List.of(
                new Limit("sign-in " + who + " from " + NetworkPlace.of(address), 10),
                new Limit("sign-in " + who, 100),
                new Limit("sign-in from " + NetworkPlace.of(address), 100));
    }

    /** A right code takes back what was counted against its person in this place. */
    void codeWentWell(PersonId person, String address) {
        List<Limit> limits = ofCode(person, address);
        door.run(() -> attempts.forgive(limits.subList(0, 1), limits.getLast()));
    }

    /**
     * Somebody who guesses codes and has the password already. A code has six digits, of which
     * three are right at a time: so there are few tries, and only those that went well are taken
     * back.
     */
    static List<Limit> ofCode(PersonId person, String address) {
        return List.of(
                new Limit("code of " + person + " from " + NetworkPlace.of(address), 5),
                new Limit("code of " + person, 20));
    }

    /** Somebody who invites. */
    static List<Limit> ofInvitation(PersonId by, String email) {
        return List.of(
                new Limit("mail to " + email.strip().toLowerCase(Locale.ROOT), 5),
                new Limit("invitations by " + by, 50));
    }

    /** Somebody who lets Assay write to others. */
    static List<Limit> ofMail(String email, String address) {
        return List.of(
                new Limit("mail to " + email.strip().toLowerCase(Locale.ROOT), 5),
                new Limit("mail from " + NetworkPlace.of(address), 30));
    }
}
