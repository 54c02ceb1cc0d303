package org.assay.account;

import java.util.List;
import java.util.Optional;
import org.assay.account.factor.Factors;
import org.assay.account.factor.Passkeys;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The way back for somebody who lost every factor and the recovery codes: the operator takes them
 * off from the command line, once they know who asks. The password and the link with an identity
 * provider end with it, so that whoever talked the operator into it needs the person's letters too.
 */
@Service
public class LostFactor {

    /** What came of it. */
    public sealed interface Outcome {}

    /** A letter with a link to a new password is on its way. */
    public record TakenOff(String email) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    private final JdbcPeople people;
    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Links links;
    private final FactorLetters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    LostFactor(
            JdbcPeople people,
            Factors factors,
            Passkeys passkeys,
            Sessions sessions,
            Links links,
            FactorLetters letters,
            AtTheDoor door,
            ApplicationEventPublisher events) {
        this.people = people;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.links = links;
        this.letters = letters;
        this.door = door;
        this.events = events;
    }

    public Outcome takeOff(String email) {
        return door.call(() -> {
            Optional<Person> known = people.byEmail(email);
            if (known.isEmpty()) return wrong("Nobody has this e-mail address.");
            Person person = known.get();
            if (!removedAll(person.id())) return wrong("This person has no second factor.");
            people.forgetPassword(person.id());
            sessions.endOf(person.id(), "");
            letters.lost(person.email(), person.name(), links.forPassword(person.email()));
            events.publishEvent(
                    new Change(
                            null,
                            null,
                            "factor.removed",
                            "person/" + person.id(),
                            null,
                            "command line",
                            false));
            return new TakenOff(person.email());
        });
    }

    private boolean removedAll(PersonId person) {
        boolean authenticator = factors.remove(person);
        boolean keys = passkeys.removeAll(person);
        factors.endRecoveryCodes(person);
        return authenticator || keys;
    }

    private static Outcome wrong(String message) {
        return new Wrong(List.of(new Problem("email", message)));
    }
}
