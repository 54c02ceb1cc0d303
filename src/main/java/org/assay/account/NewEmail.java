package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.account.Arrival.Reason;
import org.assay.account.Link.Purpose;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Changes one's own e-mail address. The old one works until the link in the letter to the new one
 * is followed, and is told of both. Whether somebody else has the new one is not said.
 */
@Service
public class NewEmail {

    /** What came of asking. */
    public sealed interface Outcome {}

    /** Letters are on their way; the same is said whether the address was free or not. */
    public record Sent(String email) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /** What a link is good for now. */
    public sealed interface Look {}

    /**
     * @param email the new address
     * @param until the address that works until it is confirmed
     */
    public record Open(String email, String until) implements Look {}

    /** The link was used, has expired, or never was one. */
    public record Gone(Reason reason) implements Look, Confirmed {}

    /** What came of following the link. */
    public sealed interface Confirmed {}

    public record Done(String email) implements Confirmed {}

    private record Found(Link link, Person person) {}

    private final Links links;
    private final JdbcLinks stored;
    private final JdbcPeople people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Letters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewEmail(
            Links links,
            JdbcLinks stored,
            JdbcPeople people,
            Passwords passwords,
            Attempts attempts,
            Letters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.stored = stored;
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param password the person's own, so that an open page left alone moves nobody
     * @param address from which it is asked
     */
    public Outcome ask(Actor actor, String email, String password, String address) {
        actor.require(Right.OWN_ACCOUNT);
        Person person = door.call(() -> people.find(actor.person())).orElseThrow(NotFound::new);
        var typed = new Typed();
        String to = typed.email(email);
        if (to.equalsIgnoreCase(person.email())) {
            typed.add("email", "You sign in with this e-mail address already.");
        }
        if (typed.wrong()) return new Wrong(typed.problems());
        var limits =
                Stream.of(Attempts.ofSignIn(person.email(), address), Attempts.ofMail(to, address))
                        .flatMap(List::stream)
                        .toList();
        Optional<Duration> pause = attempts.count(limits);
        if (pause.isPresent()) return new TooMany(pause.get());
        if (!passwords.matches(password, person.passwordHash())) {
            typed.add("email-password", "This is not your password. Type it again.");
        }
        if (typed.wrong()) return new Wrong(typed.problems());
        attempts.wentWell(person.email(), address);
        door.run(() -> write(person, to));
        return new Sent(to);
    }

    private void write(Person person, String to) {
        stored.forgetEmailOf(person.id());
        if (people.byEmail(to).isPresent()) letters.newEmailInUse(to);
        else letters.newEmail(to, person.name(), links.forEmail(to, person.id()));
        letters.emailChanges(person.email(), person.name(), to);
    }

    /** Looking changes nothing, since mail programs look too. */
    public Look look(String token) {
        return door.call(() -> {
            Optional<Found> found = find(token);
            if (found.isEmpty()) return new Gone(Reason.UNKNOWN);
            Link link = found.get().link();
            if (link.usedAt() != null) return new Gone(Reason.USED);
            if (!link.expiresAt().isAfter(clock.instant())) return new Gone(Reason.EXPIRED);
            return new Open(link.email(), found.get().person().email());
        });
    }

    public Confirmed confirm(String token) {
        if (look(token) instanceof Gone gone) return gone;
        return door.call(() -> move(find(token).orElseThrow()));
    }

    private Confirmed move(Found found) {
        String now = found.link().email();
        String before = found.person().email();
        Instant at = clock.instant();
        if (!stored.use(found.link().id(), at)) return new Gone(Reason.USED);
        if (people.byEmail(now).isPresent()) return new Gone(Reason.UNKNOWN);
        PersonId person = found.person().id();
        people.setEmail(person, now);
        stored.forget(before, Purpose.PASSWORD);
        letters.emailChanged(before, found.person().name(), now);
        events.publishEvent(
                new Change(null, person, "email.changed", "person/" + person, before, now, false));
        return new Done(now);
    }

    private Optional<Found> find(String token) {
        return links.find(token)
                .filter(link -> link.purpose() == Purpose.EMAIL)
                .flatMap(link ->
                        people.find(Objects.requireNonNull(link.madeBy()))
                                .map(person -> new Found(link, person)));
    }
}
