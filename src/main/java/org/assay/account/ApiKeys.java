package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys with which other programs act for a person, never with more rights than the person has. */
@Service
public class ApiKeys {
    private static final int PAGE = 25;
    private static final int NAME_LIMIT = 100;
    private static final int PREFIX_LENGTH = 12;

    /** What came of making a key. */
    public sealed interface Outcome {}

    /**
     * @param secret the key, shown now and never again
     */
    public record Made(String secret) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    private final JdbcKeys keys;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApiKeys(JdbcKeys keys, ApplicationEventPublisher events, Clock clock) {
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param name what the key is for
     * @param life after which it ends by itself; null for never
     */
    @Transactional
    public Outcome make(Actor actor, String name, Set<Right> rights, @Nullable Duration life) {
        actor.require(Right.OWN_ACCOUNT);
        var typed = new Typed();
        String called = name.strip();
        if (called.isEmpty() || called.length() > NAME_LIMIT || called.indexOf(0) >= 0) {
            typed.add(
                    "name",
                    "Say in up to %d characters what the key is for.".formatted(NAME_LIMIT));
        }
        if (rights.isEmpty()) typed.add("rights", "Choose at least one thing that the key may do.");
        if (!rights.stream().allMatch(actor::may)) {
            typed.add("rights", "A key cannot do what you may not do yourself.");
        }
        if (typed.wrong()) return new Wrong(typed.problems());
        Instant now = clock.instant();
        String secret = Secret.KEY_PREFIX + Secret.next();
        var key =
                new ApiKey(
                        Ids.next(),
                        actor.person(),
                        actor.name(),
                        "",
                        secret.substring(0, PREFIX_LENGTH),
                        called,
                        rights,
                        now,
                        life == null ? null : now.plus(life),
                        null,
                        null);
        keys.add(key, Secret.hash(secret));
        say(actor, "key.made", key);
        return new Made(secret);
    }

    /** The actor's own, newest first, those that no longer work too. */
    @Transactional(readOnly = true)
    public List<ApiKey> own(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        return keys.of(actor.person());
    }

    /**
     * Everybody's, the newest first, for the operator.
     *
     * @param page from 1; past the end it is the last one
     */
    @Transactional(readOnly = true)
    public Listing<ApiKey> all(Actor actor, int page) {
        actor.require(Right.RUN_SERVICE);
        return keys.all(page, PAGE);
    }

    /**
     * A stretch of everybody's, the newest first, for the operator.
     *
     * @param after the last one that the caller has; null for the beginning
     * @throws NotFound when there is no such key to go on from
     */
    @Transactional(readOnly = true)
    public List<ApiKey> after(Actor actor, @Nullable UUID after, int limit) {
        actor.require(Right.RUN_SERVICE);
        if (after == null) return keys.newest(limit);
        return keys.before(keys.find(after).orElseThrow(NotFound::new), limit);
    }

    /**
     * Ends a key at once: one's own, or as the operator anybody's.
     *
     * @throws NotFound when there is no such key, or it is somebody else's
     */
    @Transactional
    public void revoke(Actor actor, UUID id) {
        boolean anybodys = actor.may(Right.RUN_SERVICE);
        if (!anybodys) actor.require(Right.OWN_ACCOUNT);
        ApiKey key = keys.find(id).orElseThrow(NotFound::new);
        if (!anybodys && !key.person().equals(actor.person())) throw new NotFound();
        if (key.revokedAt() != null) return;
        keys.revoke(id, actor.person(), clock.instant());
        say(actor, "key.revoked", key);
    }

    private void say(Actor actor, String what, ApiKey key) {
        String subject = "person/" + key.person() + "/key/" + key.id();
        events.publishEvent(Change.by(actor, null, what, subject, null, key.name()));
    }
}
