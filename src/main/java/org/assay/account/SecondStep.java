package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.account.Attempts.Limit;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Factors.Factor;
import org.assay.account.factor.Factors.Proof;
import org.assay.account.factor.Passkeys;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The second step of signing in, for those who have a second factor. */
@Service
public class SecondStep {
    private static final Logger log = LoggerFactory.getLogger(SecondStep.class);

    /** What came of a code. */
    public sealed interface Outcome {}

    public record SignedIn(Visit visit) implements Outcome {}

    /**
     * The code is not one of now, or was used already; the passkey is not theirs, or signed
     * something else.
     */
    public record Refused() implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /** The password was given too long ago. */
    public record TooLate() implements Outcome {}

    /**
     * What is asked.
     *
     * @param authenticator whether codes of one are taken, and not of recovery alone
     * @param passkey what the browser needs to show one, as JSON; empty for somebody who has none
     */
    public record Asked(boolean authenticator, Optional<String> passkey) {}

    private final Factors factors;
    private final Passkeys passkeys;
    private final JdbcPeople people;
    private final Attempts attempts;
    private final FactorLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecondStep(
            Factors factors,
            Passkeys passkeys,
            JdbcPeople people,
            Attempts attempts,
            FactorLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.people = people;
        this.attempts = attempts;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param session the id of the session in which it is asked
     */
    public Asked asked(Halfway halfway, String session) {
        PersonId person = halfway.visit().person();
        return door.call(() ->
                new Asked(
                        factors.of(person).filter(Factor::authenticator).isPresent(),
                        passkeys.ask(person, session).options()));
    }

    /**
     * @param code of the authenticator, or a recovery code, as typed
     * @param address from which the attempt comes
     */
    public Outcome with(Halfway halfway, String code, String address) {
        return checked(halfway, address, person -> prove(person, code));
    }

    /**
     * @param answer of the browser, as JSON
     * @param session the id of the session in which it was asked
     * @param address from which the attempt comes
     */
    public Outcome withPasskey(Halfway halfway, String answer, String session, String address) {
        return checked(
                halfway,
                address,
                person -> passkeys.prove(person, answer, session) ? Proof.PASSKEY : Proof.NOTHING);
    }

    private Outcome checked(Halfway halfway, String address, Function<PersonId, Proof> check) {
        PersonId person = halfway.visit().person();
        if (!clock.instant().isBefore(halfway.until())) return new TooLate();
        Optional<Duration> wait = attempts.count(Attempts.ofCode(person, address));
        if (wait.isPresent()) {
            log.warn("Codes held back from {}: too many attempts, person {}", address, person);
            warn(person);
            return new TooMany(wait.get());
        }
        Proof proof = door.call(() -> check.apply(person));
        if (proof == Proof.NOTHING) {
            log.info("Second factor refused from {}: person {}", address, person);
            return new Refused();
        }
        attempts.codeWentWell(person, address);
        log.info("Sign-in from {} with a second factor: person {}", address, person);
        return new SignedIn(halfway.visit());
    }

    private Proof prove(PersonId person, String code) {
        Proof proof = factors.prove(person, code);
        if (proof == Proof.RECOVERY_CODE) {
            int left = factors.of(person).map(Factor::codesLeft).orElse(0);
            Person who = people.find(person).orElseThrow(NotFound::new);
            letters.recoveryCodeUsed(who.email(), who.name(), left);
            events.publishEvent(
                    new Change(
                            null,
                            person,
                            "factor.recovery-code-used",
                            "person/" + person,
                            null,
                            null,
                            false));
        }
        return proof;
    }

    /** Whoever gets here knows the password; its owner is told, once in a while. */
    private void warn(PersonId person) {
        if (attempts.count(List.of(new Limit("letter about codes of " + person, 1))).isPresent())
            return;
        door.run(() ->
                people.find(person).ifPresent(who -> letters.wrongCodes(who.email(), who.name())));
    }
}
