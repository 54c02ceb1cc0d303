package org.assay.account;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.assay.account.FactorChange.TooMany;
import org.assay.account.FactorChange.Wrong;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Factors.Proof;
import org.assay.account.factor.Passkeys;
import org.assay.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Stands before every change of a second factor: it wants the password, and of whoever has a factor
 * already that too.
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
        return switch (password.check(actor, shown.password(), shown.address())) {
            case PasswordAgain.Same(Person person) -> withFactor(person, shown, work);
            case PasswordAgain.Wrong() ->
                    FactorChange.wrong("password", "This is not your password. Type it again.");
            case PasswordAgain.TooMany(Duration pause) -> new TooMany(pause);
        };
    }

    private FactorChange withFactor(
            Person person, Shown shown, Function<Person, FactorChange> work) {
        if (door.call(() -> factors.of(person.id())).isEmpty())
            return door.call(() -> work.apply(person));
        Optional<Duration> pause = attempts.count(Attempts.ofCode(person.id(), shown.address()));
        if (pause.isPresent()) return new TooMany(pause.get());
        FactorChange change =
                door.call(() -> proves(person, shown) ? work.apply(person) : refused(shown));
        if (!(change instanceof Wrong)) attempts.codeWentWell(person.id(), shown.address());
        return change;
    }

    private boolean proves(Person person, Shown shown) {
        return shown.passkey().isEmpty()
                ? factors.prove(person.id(), shown.code()) != Proof.NOTHING
                : passkeys.prove(person.id(), shown.passkey(), shown.session());
    }

    private static FactorChange refused(Shown shown) {
        return shown.passkey().isEmpty()
                ? FactorChange.wrong(
                        "code",
                        "This code does not count. Type the one that your authenticator shows now, or another recovery code.")
                : FactorChange.wrong(
                        "code", "This passkey does not count here. Try again, or type a code.");
    }
}
