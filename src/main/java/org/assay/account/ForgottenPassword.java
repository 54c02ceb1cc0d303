package org.assay.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Problem;
import org.springframework.stereotype.Service;

/** Sends the link with which a password is chosen, the first one as well as a new one. */
@Service
public class ForgottenPassword {

    /** What came of it. */
    public sealed interface Outcome {}

    /** A letter is on its way; the same is said whether the address was known or not. */
    public record Sent(String email) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    private final JdbcPeople people;
    private final Links links;
    private final Letters letters;
    private final ShutOutLetters shutOut;
    private final Attempts attempts;
    private final AtTheDoor door;

    ForgottenPassword(
            JdbcPeople people,
            Links links,
            Letters letters,
            ShutOutLetters shutOut,
            Attempts attempts,
            AtTheDoor door) {
        this.people = people;
        this.links = links;
        this.letters = letters;
        this.shutOut = shutOut;
        this.attempts = attempts;
        this.door = door;
    }

    /**
     * @param address from which it is asked
     */
    public Outcome ask(String email, String address) {
        var typed = new Typed();
        String to = typed.email(email);
        if (typed.wrong()) return new Wrong(typed.problems());
        Optional<Duration> pause = attempts.count(Attempts.ofMail(to, address));
        if (pause.isPresent()) return new TooMany(pause.get());
        door.run(() -> write(to));
        return new Sent(to);
    }

    private void write(String to) {
        Optional<Person> known = people.byEmail(to);
        if (known.filter(Person::shutOut).isPresent()) {
            shutOut.noPassword(known.get().email(), known.get().name());
        } else if (known.isPresent()) {
            Person person = known.get();
            letters.choosePassword(
                    person.email(), person.name(), links.forPassword(person.email()));
        } else {
            letters.nobodyKnown(to);
        }
    }
}
