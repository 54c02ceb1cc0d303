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

/**
 * One's own link with the identity provider: made and undone with the password, and with the second
 * factor of whoever has one, since the link may sign them in without.
 */
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
    private final FactorGuard guard;
    private final SecondFactor second;
    private final Sessions sessions;
    private final SignInLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnIdentity(
            JdbcIdentities identities,
            JdbcPeople people,
            FactorGuard guard,
            SecondFactor second,
            Sessions sessions,
            SignInLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identities = identities;
        this.people = people;
        this.guard = guard;
        this.second = second;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One's own page.
     *
     * @param since when the actor is linked; empty when they are not
     */
    public record Look(Optional<Instant> since, SecondFactor.Wanted wanted) {}

    /**
     * @param session the id of the session, which is asked for a passkey that may come with a form
     */
    public Look look(Actor actor, String session) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() ->
                new Look(identities.since(actor.person()), second.askFor(actor.person(), session)));
    }

    /** Whether the actor may go to the provider to be linked. */
    public Outcome mayLink(Actor actor, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        return guard.pass(actor, shown, person -> new Done(), OwnIdentity::refused);
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

    /** Undoes the link, and signs the person out everywhere else. */
    public Outcome unlink(Actor actor, Shown shown, String provider) {
        actor.require(Right.OWN_ACCOUNT);
        return guard.pass(
                actor,
                shown,
                person -> {
                    if (!identities.remove(person.id())) return new Done();
                    sessions.endOf(person.id(), shown.session());
                    letters.unlinked(person.email(), person.name(), provider);
                    say(actor, "identity.unlinked");
                    return new Done();
                },
                OwnIdentity::refused);
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

    private void say(Actor actor, String what) {
        events.publishEvent(Change.by(actor, null, what, "person/" + actor.person(), null, null));
    }

    private static Outcome refused(FactorChange.Refused why) {
        return switch (why) {
            case FactorChange.Wrong(var problems) -> new Wrong(problems);
            case FactorChange.TooMany(var pause) -> new TooMany(pause);
        };
    }
}
