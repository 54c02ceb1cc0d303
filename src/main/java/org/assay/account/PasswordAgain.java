package org.assay.account;

import java.time.Duration;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks somebody who is signed in for the password again, as often as signing in is allowed. */
@Component
class PasswordAgain {

    private static final Logger log = LoggerFactory.getLogger(PasswordAgain.class);

    /** What came of it. */
    sealed interface Answer {}

    record Same(Person person) implements Answer {}

    record Wrong() implements Answer {}

    record TooMany(Duration pause) implements Answer {}

    private final JdbcPeople people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final AtTheDoor door;

    PasswordAgain(JdbcPeople people, Passwords passwords, Attempts attempts, AtTheDoor door) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.door = door;
    }

    /**
     * @param address from which it is asked
     */
    Answer check(Actor actor, String password, String address) {
        Person person = door.call(() -> people.find(actor.person())).orElseThrow(NotFound::new);
        Optional<Duration> pause = attempts.count(Attempts.ofSignIn(person.email(), address));
        if (pause.isPresent()) return new TooMany(pause.get());
        if (!passwords.matches(password, person.passwordHash())) {
            log.info("Password refused from {}: person {}", address, person.id());
            return new Wrong();
        }
        attempts.wentWell(person.email(), address);
        return new Same(person);
    }
}
