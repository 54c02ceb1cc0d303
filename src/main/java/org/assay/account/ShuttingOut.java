package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shuts a person out of the whole service, and lets them in again: the operator does, on a page or
 * from the command line. What they belong to stays, and gives nothing meanwhile; sessions, API keys
 * and links end for good.
 */
@Service
public class ShuttingOut {

    /** What came of it. */
    public sealed interface Outcome {}

    public record Done(String name) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    /** Somebody who is shut out. */
    public record Out(String name, String email, Instant since) {}

    private final JdbcPeople people;
    private final JdbcKeys keys;
    private final JdbcLinks links;
    private final Sessions sessions;
    private final ShutOutLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ShuttingOut(
            JdbcPeople people,
            JdbcKeys keys,
            JdbcLinks links,
            Sessions sessions,
            ShutOutLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.keys = keys;
        this.links = links;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** All who are, the latest first. */
    @Transactional(readOnly = true)
    public List<Out> all(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return people.shutOut();
    }

    public Outcome shutOut(Actor actor, String email) {
        actor.require(Right.RUN_SERVICE);
        return known(
                email,
                person ->
                        person.id().equals(actor.person())
                                ? wrong("This is you. Another operator can shut you out.")
                                : shutOut(person, actor.person()));
    }

    public Outcome letIn(Actor actor, String email) {
        actor.require(Right.RUN_SERVICE);
        return known(email, person -> letIn(person, actor.person()));
    }

    /** From the command line of the machine. */
    public Outcome shutOut(String email) {
        return known(email, person -> shutOut(person, null));
    }

    /** From the command line of the machine. */
    public Outcome letIn(String email) {
        return known(email, person -> letIn(person, null));
    }

    private Outcome shutOut(Person person, @Nullable PersonId by) {
        Instant now = clock.instant();
        if (!people.setShutOut(person.id(), now)) return wrong("This person is shut out already.");
        sessions.endOf(person.id(), "");
        keys.revokeAll(person.id(), by, now);
        links.forgetAllOf(person.id(), person.email());
        letters.shutOut(person.email(), person.name());
        say(person, by, "person.shut-out");
        return new Done(person.name());
    }

    private Outcome letIn(Person person, @Nullable PersonId by) {
        if (!people.setLetIn(person.id())) return wrong("This person is not shut out.");
        letters.letIn(person.email(), person.name());
        say(person, by, "person.let-in");
        return new Done(person.name());
    }

    private Outcome known(String email, Function<Person, Outcome> work) {
        return door.call(() -> {
            Optional<Person> known = people.byEmail(email);
            return known.isEmpty()
                    ? wrong("Nobody has this e-mail address.")
                    : work.apply(known.get());
        });
    }

    private static Outcome wrong(String message) {
        return new Wrong(List.of(new Problem("email", message)));
    }

    private void say(Person person, @Nullable PersonId by, String what) {
        String how = by == null ? "command line" : null;
        events.publishEvent(new Change(null, by, what, "person/" + person.id(), null, how, false));
    }
}
