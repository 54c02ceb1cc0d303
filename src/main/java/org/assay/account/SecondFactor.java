package org.assay.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Factors.Proof;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own second factor: set up, given new recovery codes, taken off. */
@Service
public class SecondFactor {

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * To be put into an authenticator, which then shows the first code.
     *
     * @param secret as text, in groups of four
     * @param size of the picture, a square
     * @param picture a QR code as an SVG path
     * @param problems with a code that was typed already
     */
    public record Offered(String secret, int size, String picture, List<Problem> problems)
            implements Outcome {}

    /**
     * The factor counts.
     *
     * @param codes for recovery, shown now and never again
     */
    public record Codes(List<String> codes) implements Outcome {}

    public record TakenOff() implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /** A factor that counts. */
    public record Held(Instant since, int codesLeft) {}

    private final Factors factors;
    private final JdbcPeople people;
    private final PasswordAgain password;
    private final Attempts attempts;
    private final Sessions sessions;
    private final FactorLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    SecondFactor(
            Factors factors,
            JdbcPeople people,
            PasswordAgain password,
            Attempts attempts,
            Sessions sessions,
            FactorLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.people = people;
        this.password = password;
        this.attempts = attempts;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Held> of(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        return factors.of(actor.person()).map(one -> new Held(one.since(), one.codesLeft()));
    }

    /**
     * @param typed the password
     * @param address from which it is asked
     */
    public Outcome begin(Actor actor, String typed, String address) {
        actor.require(Right.OWN_ACCOUNT);
        return withPassword(
                actor,
                typed,
                address,
                person ->
                        door.call(() -> factors.begin(person.id(), person.email()))
                                .map(offer -> offered(offer, List.of()))
                                .orElseGet(() ->
                                        wrong("password", "You have a second factor already.")));
    }

    /**
     * Whoever is signed in elsewhere came in by the password alone, so that ends.
     *
     * @param session the id of the session that goes on
     */
    public Outcome confirm(Actor actor, String code, String session, String address) {
        actor.require(Right.OWN_ACCOUNT);
        Optional<Duration> pause = attempts.count(Attempts.ofCode(actor.person(), address));
        if (pause.isPresent()) return new TooMany(pause.get());
        Outcome outcome = door.call(() -> confirmed(actor, code, session));
        if (outcome instanceof Codes) attempts.codeWentWell(actor.person(), address);
        return outcome;
    }

    private Outcome confirmed(Actor actor, String code, String session) {
        Person person = people.find(actor.person()).orElseThrow(NotFound::new);
        Optional<List<String>> codes = factors.confirm(person.id(), code);
        if (codes.isEmpty()) return again(person);
        sessions.endOf(person.id(), session);
        letters.added(person.email(), person.name());
        say(actor, "factor.added");
        return new Codes(codes.get());
    }

    /** Those there were no longer work. */
    public Outcome newCodes(Actor actor, String typed, String code, String address) {
        actor.require(Right.OWN_ACCOUNT);
        return withBoth(
                actor,
                typed,
                code,
                address,
                person -> {
                    letters.newCodes(person.email(), person.name());
                    say(actor, "factor.codes-renewed");
                    return new Codes(factors.newRecoveryCodes(person.id()));
                });
    }

    /**
     * @param session the id of the session that goes on
     */
    public Outcome takeOff(Actor actor, String typed, String code, String session, String address) {
        actor.require(Right.OWN_ACCOUNT);
        return withBoth(
                actor,
                typed,
                code,
                address,
                person -> {
                    factors.remove(person.id());
                    sessions.endOf(person.id(), session);
                    letters.removed(person.email(), person.name());
                    say(actor, "factor.removed");
                    return new TakenOff();
                });
    }

    private Outcome again(Person person) {
        var problem =
                new Problem(
                        "code",
                        "This is not the code that your authenticator shows now. Type the present one; if it is refused"
                                + " again, let the telephone set its clock by itself.");
        return factors.begun(person.id(), person.email())
                .map(offer -> offered(offer, List.of(problem)))
                .orElseGet(
                        () -> wrong("password", "That took longer than 15 minutes. Begin again."));
    }

    private Outcome withPassword(
            Actor actor, String typed, String address, Function<Person, Outcome> work) {
        return switch (password.check(actor, typed, address)) {
            case PasswordAgain.Same(Person person) -> work.apply(person);
            case PasswordAgain.Wrong() ->
                    wrong("password", "This is not your password. Type it again.");
            case PasswordAgain.TooMany(Duration pause) -> new TooMany(pause);
        };
    }

    private Outcome withBoth(
            Actor actor,
            String typed,
            String code,
            String address,
            Function<Person, Outcome> work) {
        return withPassword(
                actor,
                typed,
                address,
                person -> {
                    var pause = attempts.count(Attempts.ofCode(person.id(), address));
                    if (pause.isPresent()) return new TooMany(pause.get());
                    Outcome outcome =
                            door.call(() ->
                                    factors.prove(person.id(), code) == Proof.NOTHING
                                            ? wrong(
                                                    "code",
                                                    "This code does not count. Type the one that your authenticator shows now, or another recovery code.")
                                            : work.apply(person));
                    if (!(outcome instanceof Wrong)) attempts.codeWentWell(person.id(), address);
                    return outcome;
                });
    }

    private static Outcome offered(Factors.Offer offer, List<Problem> problems) {
        return new Offered(
                offer.secret(), offer.picture().size(), offer.picture().path(), problems);
    }

    private static Outcome wrong(String field, String message) {
        return new Wrong(List.of(new Problem(field, message)));
    }

    private void say(Actor actor, String what) {
        events.publishEvent(Change.by(actor, null, what, "person/" + actor.person(), null, null));
    }
}
