package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.assay.account.JdbcBrowsers.Owner;
import org.assay.kernel.PersonId;
import org.springframework.stereotype.Service;

/**
 * Knows the browsers in which people have signed in, and writes to them about a new one. Nothing is
 * kept of a browser but a hash of the random value that it was given.
 */
@Service
public class Browsers {
    /** A browser that is not used any longer is forgotten, but for a person's last. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    /** So many letters about new browsers in so long a time are enough. */
    private static final int MOST = 5;

    private static final Duration LATELY = Duration.ofHours(1);

    private final JdbcBrowsers browsers;
    private final SignInLetters letters;
    private final AtTheDoor door;
    private final Clock clock;

    Browsers(JdbcBrowsers browsers, SignInLetters letters, AtTheDoor door, Clock clock) {
        this.browsers = browsers;
        this.letters = letters;
        this.door = door;
        this.clock = clock;
    }

    /**
     * Somebody has signed in. A letter tells them when the browser is new to them; not when it is
     * their first.
     *
     * @param value what the browser keeps, which nobody else can guess
     * @param name the browser in words; empty when it is not known
     */
    public void signedIn(PersonId person, String value, String name) {
        Instant now = clock.instant();
        door.run(() ->
                browsers.seen(person, hash(person, value), now, now.minus(LATELY), MOST)
                        .ifPresent(owner -> write(owner, name, now)));
    }

    /** Somebody came in by a link to their mailbox: a letter would tell them nothing. */
    public void signedInByLetter(PersonId person, String value) {
        Instant now = clock.instant();
        door.run(() -> browsers.seen(person, hash(person, value), now, now, 0));
    }

    /** In the caller's transaction. */
    void clear(Instant now) {
        browsers.clear(now.minus(REMEMBERED));
    }

    private void write(Owner owner, String name, Instant now) {
        letters.newBrowser(owner.email(), owner.name(), name, now);
    }

    private static byte[] hash(PersonId person, String value) {
        return Secret.hash(person + " " + value);
    }
}
