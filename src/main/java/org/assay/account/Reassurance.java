package org.assay.account;

import java.time.Duration;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;

/** Makes sure that it is still the same person who sits before a page. */
@Service
public class Reassurance {

    /** What came of it. */
    public sealed interface Outcome {}

    public record Sure() implements Outcome {}

    /** This is not the person's password. */
    public record Refused() implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    private final PasswordAgain password;

    Reassurance(PasswordAgain password) {
        this.password = password;
    }

    /**
     * @param typed the password
     * @param address from which it is asked
     */
    public Outcome of(Actor actor, String typed, String address) {
        actor.require(Right.OWN_ACCOUNT);
        return switch (password.check(actor, typed, address)) {
            case PasswordAgain.Same _ -> new Sure();
            case PasswordAgain.Wrong _ -> new Refused();
            case PasswordAgain.TooMany(Duration pause) -> new TooMany(pause);
        };
    }
}
