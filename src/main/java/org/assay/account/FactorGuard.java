package org.assay.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.assay.account.FactorChange.Refused;
import org.assay.account.FactorChange.TooMany;
import org.assay.account.FactorChange.Wrong;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Factors.Proof;
import org.assay.account.factor.Passkeys;
import org.assay.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Stands before every change of a second factor, and of what signs somebody in without one: it
 * wants the password, and of whoever has a factor already that too.
 */
@Component
class FactorGuard {
    private final Factors factors;
    private final Passkeys passkeys;
    private final PasswordAgain password;
    private final Attempts attempts;
    private final AtTheDoor door;

    FactorGuard(
            Factors factors,
            Passkeys passkeys,
            PasswordAgain password,
            Attempts attempts,
            AtTheDoor door) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.password = password;
        this.attempts = attempts;
        this.door = door;
    }

    /** Does the work in one transaction with what uses the proof up. */
    FactorChange pass(Actor actor, Shown shown, Function<Person, FactorChange> work) {
        return pass(actor, shown, work, refused -> refused);
    }

    /**
     * @param otherwise what is answered to somebody who does not show it
     */
    <T> T pass(Actor actor, Shown shown, Function<Person, T> work, Function<Refused, T> otherwise) {
        return switch (password.check(actor, shown.password(), shown.address())) {
            case PasswordAgain.Same(Person person) -> withFactor(person, shown, work, otherwise);
            case PasswordAgain.Wrong() ->
                    otherwise.apply(
                            FactorChange.wrong(
                                    "password", "This is not your password. Type it again."));
            case PasswordAgain.TooMany(Duration pause) -> otherwise.apply(new TooMany(pause));
        };
    }

    private <T> T withFactor(
            Person person, Shown shown, Function<Person, T> work, Function<Refused, T> otherwise) {
        if (door.call(() -> factors.of(person.id())).isEmpty())
            return door.call(() -> work.apply(person));
        Optional<Duration> pause = attempts.count(Attempts.ofCode(person.id(), shown.address()));
        if (pause.isPresent()) return otherwise.apply(new TooMany(pause.get()));
        Optional<T> done =
                door.call(() ->
                        proves(person, shown) ? Optional.of(work.apply(person)) : Optional.empty());
        if (done.isEmpty()) return otherwise.apply(refused(shown));
        attempts.codeWentWell(person.id(), shown.address());
        return done.get();
    }

    private boolean proves(Person person, Shown shown) {
        return shown.passkey().isEmpty()
                ? factors.prove(person.id(), shown.code()) != Proof.NOTHING
                : passkeys.prove(person.id(), shown.passkey(), shown.session());
    }

    private static Wrong refused(Shown shown) {
        return shown.passkey().isEmpty()
                ? FactorChange.wrong(
                        "code",
                        "This code does not count. Type the one that your authenticator shows now, or another recovery code.")
                : FactorChange.wrong(
                        "code", "This passkey does not count here. Try again, or type a code.");
    }
}
