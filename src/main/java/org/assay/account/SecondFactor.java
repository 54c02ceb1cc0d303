package org.assay.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.FactorChange.Added;
import org.assay.account.FactorChange.Codes;
import org.assay.account.FactorChange.Offered;
import org.assay.account.FactorChange.TakenOff;
import org.assay.account.FactorChange.TooMany;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Factors.Factor;
import org.assay.account.factor.Passkeys;
import org.assay.account.factor.Passkeys.Asked;
import org.assay.account.factor.Passkeys.Passkey;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** One's own authenticator and recovery codes: set up, made anew, taken off. */
@Service
public class SecondFactor {

    /**
     * What counts.
     *
     * @param authenticator whether codes of one are taken
     * @param codesLeft recovery codes that were not used yet
     */
    public record Held(Instant since, boolean authenticator, int codesLeft, List<Own> passkeys) {}

    /**
     * One of one's own passkeys.
     *
     * @param used when it signed in last; null for never
     */
    public record Own(UUID id, String name, Instant added, @Nullable Instant used) {
        static Own of(Passkey one) {
            return new Own(one.id(), one.name(), one.added(), one.used());
        }
    }

    /**
     * What is to be shown beside the password.
     *
     * @param held empty for somebody who has no factor
     * @param passkey what the browser needs to show one, as JSON; empty for somebody who has none
     */
    public record Wanted(Optional<Held> held, Optional<String> passkey) {}

    /** One's own page. */
    public record Look(Wanted wanted, FactorRules.Asking asking) {}

    private final Factors factors;
    private final Passkeys passkeys;
    private final JdbcPeople people;
    private final FactorRules rules;
    private final FactorGuard guard;
    private final Attempts attempts;
    private final Sessions sessions;
    private final FactorLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    SecondFactor(
            Factors factors,
            Passkeys passkeys,
            JdbcPeople people,
            FactorRules rules,
            FactorGuard guard,
            Attempts attempts,
            Sessions sessions,
            FactorLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.people = people;
        this.rules = rules;
        this.guard = guard;
        this.attempts = attempts;
        this.sessions = sessions;
        this.letters = letters;
        this.door = door;
        this.events = events;
    }

    /**
     * What the actor has, and who asks for it; and asks in this session for a passkey, which may
     * come with a change. In one transaction at the door, so that it takes few statements.
     *
     * @param session the id of the session
     */
    public Look look(Actor actor, String session) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() -> new Look(askFor(actor.person(), session), rules.askingOf(actor)));
    }

    /** What somebody has to show beside the password, in the caller's transaction at the door. */
    Wanted askFor(PersonId person, String session) {
        Optional<Factor> held = factors.of(person);
        Asked asked =
                held.filter(Factor::passkeys).isPresent()
                        ? passkeys.ask(person, session)
                        : new Asked(List.of(), Optional.empty());
        List<Own> own = asked.passkeys().stream().map(Own::of).toList();
        return new Wanted(
                held.map(one -> new Held(one.since(), one.authenticator(), one.codesLeft(), own)),
                asked.options());
    }

    /** A secret for an authenticator, which counts once its first code was given. */
    public FactorChange begin(Actor actor, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        Optional<Factor> held = door.call(() -> factors.of(actor.person()));
        if (held.filter(Factor::authenticator).isPresent()) return hasOne();
        return guard.pass(
                actor,
                shown,
                person ->
                        factors.begin(person.id(), person.email())
                                .map(offer -> offered(offer, List.of()))
                                .orElseGet(SecondFactor::hasOne));
    }

    /**
     * Whoever is signed in elsewhere came in without it, so that ends.
     *
     * @param session the id of the session that goes on
     */
    public FactorChange confirm(Actor actor, String code, String session, String address) {
        actor.require(Right.OWN_ACCOUNT);
        Optional<Duration> pause = attempts.count(Attempts.ofCode(actor.person(), address));
        if (pause.isPresent()) return new TooMany(pause.get());
        FactorChange change = door.call(() -> confirmed(actor, code, session));
        if (change instanceof Codes || change instanceof Added)
            attempts.codeWentWell(actor.person(), address);
        return change;
    }

    private FactorChange confirmed(Actor actor, String code, String session) {
        Person person = people.find(actor.person()).orElseThrow(NotFound::new);
        boolean first = factors.of(person.id()).isEmpty();
        if (!factors.confirm(person.id(), code)) return again(person);
        sessions.endOf(person.id(), session);
        letters.added(person.email(), person.name());
        say(actor, "factor.added");
        return first ? new Codes(factors.newRecoveryCodes(person.id())) : new Added();
    }

    /** Those there were no longer work. */
    public FactorChange newCodes(Actor actor, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        return guard.pass(
                actor,
                shown,
                person -> {
                    if (factors.of(person.id()).isEmpty()) return nothingThere();
                    letters.newCodes(person.email(), person.name());
                    say(actor, "factor.codes-renewed");
                    return new Codes(factors.newRecoveryCodes(person.id()));
                });
    }

    /** Takes the authenticator off. */
    public FactorChange takeOff(Actor actor, Shown shown) {
        actor.require(Right.OWN_ACCOUNT);
        return guard.pass(
                actor,
                shown,
                person -> {
                    if (!factors.remove(person.id())) return nothingThere();
                    sessions.endOf(person.id(), shown.session());
                    say(actor, "factor.removed");
                    return takenOff(person, "authenticator");
                });
    }

    /** What follows when one was: the codes end with the last, and its person hears of it. */
    TakenOff takenOff(Person person, String what) {
        boolean last = factors.of(person.id()).isEmpty();
        if (last) factors.endRecoveryCodes(person.id());
        letters.removed(person.email(), person.name(), what, last);
        return new TakenOff(last);
    }

    private FactorChange again(Person person) {
        var problem =
                new Problem(
                        "code",
                        "This is not the code that your authenticator shows now. Type the present one; if it is refused"
                                + " again, let the telephone set its clock by itself.");
        return factors.begun(person.id(), person.email())
                .map(offer -> offered(offer, List.of(problem)))
                .orElseGet(() ->
                        FactorChange.wrong(
                                "password", "That took longer than 15 minutes. Begin again."));
    }

    private static FactorChange offered(Factors.Offer offer, List<Problem> problems) {
        return new Offered(
                offer.secret(), offer.picture().size(), offer.picture().path(), problems);
    }

    private static FactorChange hasOne() {
        return FactorChange.wrong("password", "You have an authenticator already.");
    }

    private static FactorChange nothingThere() {
        return FactorChange.wrong("password", "You have nothing of this kind any more.");
    }

    private void say(Actor actor, String what) {
        PersonId person = actor.person();
        events.publishEvent(Change.by(actor, null, what, "person/" + person, null, null));
    }
}
