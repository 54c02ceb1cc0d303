package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.account.provider.Errand;
import org.assay.account.provider.Identity;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** One's own link with the identity provider: made and undone with the password. */
@Service
public class OwnIdentity {
    /** By how much its clock and ours may differ. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** What came of a change. */
    public sealed interface Outcome {}

    public record Done() implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /** The identity is linked with somebody, or this person with another. */
    public record Taken() implements Outcome {}

    private final JdbcIdentities identities;
    private final JdbcPeople people;
    private final PasswordAgain password;
    private final Sessions sessions;
    private final SignInLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnIdentity(
            JdbcIdentities identities,
            JdbcPeople people,
            PasswordAgain password,
            Sessions sessions,
            SignInLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.people = people;
        this.password = password;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** Since when the actor is linked; empty when they are not. */
    public Optional<Instant> since(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() -> identities.since(actor.person()));
    }

    /** Whether the actor may go to the provider to be linked: only with the password. */
    public Outcome mayLink(Actor actor, String typed, String from) {
        actor.require(Right.OWN_ACCOUNT);
        return switch (password.check(actor, typed, from)) {
            case PasswordAgain.Same _ -> new Done();
            case PasswordAgain.Wrong _ -> wrong("password");
            case PasswordAgain.TooMany(Duration pause) -> new TooMany(pause);
        };
    }

    public Outcome link(Actor actor, Identity identity, String provider) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() -> {
            if (!identities.add(identity, actor.person(), clock.instant())) return new Taken();
            Person person = people.find(actor.person()).orElseThrow(NotFound::new);
            letters.linked(person.email(), person.name(), provider);
            say(actor, "identity.linked");
            return new Done();
        });
    }

    /**
     * Undoes the link, and signs the person out everywhere else.
     *
     * @param session the id of the session that goes on
     * @param from from which network address
     */
    public Outcome unlink(Actor actor, String typed, String session, String provider, String from) {
        actor.require(Right.OWN_ACCOUNT);
        return switch (password.check(actor, typed, from)) {
            case PasswordAgain.Same(Person person) -> unlinked(actor, person, session, provider);
            case PasswordAgain.Wrong _ -> wrong("end-password");
            case PasswordAgain.TooMany(Duration pause) -> new TooMany(pause);
        };
    }

    /**
     * Whether the provider asked the actor just now, and no earlier than they were sent there for
     * it.
     */
    public boolean isSure(Actor actor, Identity identity, Errand errand) {
        actor.require(Right.OWN_ACCOUNT);
        Instant asked = identity.asked();
        return asked != null
                && !asked.isBefore(errand.begun().minus(SKEW))
                && door.call(() -> identities.personOf(identity))
                        .filter(actor.person()::equals)
                        .isPresent();
    }

    private Outcome unlinked(Actor actor, Person person, String session, String provider) {
        door.run(() -> {
            if (!identities.remove(actor.person())) return;
            sessions.endOf(actor.person(), session);
            letters.unlinked(person.email(), person.name(), provider);
            say(actor, "identity.unlinked");
        });
        return new Done();
    }

    private void say(Actor actor, String what) {
        events.publishEvent(Change.by(actor, null, what, "person/" + actor.person(), null, null));
    }

    private static Wrong wrong(String field) {
        return new Wrong(List.of(new Problem(field, "This is not your password. Type it again.")));
    }
}
