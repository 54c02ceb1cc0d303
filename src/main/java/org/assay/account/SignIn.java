package org.assay.account;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.account.Attempts.Limit;
import org.assay.account.JdbcPeople.Comer;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Checks an e-mail address and a password, and says where the visit begins. */
@Service
public class SignIn {
    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    /** What came of an attempt to sign in. */
    public sealed interface Outcome {}

    /**
     * @param visit with the organisation last used or the only one, when there is one
     */
    public record SignedIn(Visit visit) implements Outcome {}

    /** The password is right, and a code of the second factor is asked next. */
    public record AsksCode(Halfway halfway) implements Outcome {}

    /** The password is right, and the operator has shut the person out. */
    public record ShutOut() implements Outcome {}

    /** Address or password are wrong; which of them is not said. */
    public record Refused() implements Outcome {}

    /**
     * @param pause until the next attempt counts
     */
    public record TooMany(Duration pause) implements Outcome {}

    private final JdbcPeople people;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Organisations organisations;
    private final Checkpoint checkpoint;
    private final AtTheDoor door;

    SignIn(
            JdbcPeople people,
            Passwords passwords,
            Attempts attempts,
            Organisations organisations,
            Checkpoint checkpoint,
            AtTheDoor door) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.organisations = organisations;
        this.checkpoint = checkpoint;
        this.door = door;
    }

    /**
     * @param address from which the attempt comes
     */
    public Outcome with(String email, String password, String address) {
        List<Limit> limits = Attempts.ofSignIn(email, address);
        Optional<Duration> wait = attempts.count(limits);
        if (wait.isPresent()) {
            log.warn("Sign-in held back from {}: too many attempts", address);
            return new TooMany(wait.get());
        }
        Optional<Comer> comer = door.call(() -> people.comer(email));
        Optional<Person> person = comer.map(Comer::person);
        if (!passwords.matches(password, person.map(Person::passwordHash).orElse(null))) {
            log.info("Sign-in refused from {}: {}", address, named(person));
            return new Refused();
        }
        attempts.wentWell(email, address);
        return entry(comer.orElseThrow(), false, address);
    }

    /**
     * Lets somebody in who has shown who they are, or asks for a code of the second factor first.
     *
     * @param twoFactors whether they have shown a second factor already
     */
    Outcome entry(Comer comer, boolean twoFactors, String address) {
        Optional<Person> person = Optional.of(comer.person());
        if (comer.person().shutOut()) {
            log.info("Sign-in of somebody who is shut out from {}: {}", address, named(person));
            return new ShutOut();
        }
        Visit visit = begin(comer);
        Optional<Halfway> halfway =
                twoFactors ? Optional.empty() : door.call(() -> checkpoint.halfway(visit));
        if (halfway.isPresent()) {
            log.info("Password given, code asked from {}: {}", address, named(person));
            return new AsksCode(halfway.get());
        }
        log.info("Sign-in from {}: {}", address, named(person));
        return new SignedIn(visit);
    }

    /** By id: what was typed in the place of an address may be a password. */
    private static String named(Optional<Person> person) {
        return person.map(known -> "person " + known.id()).orElse("nobody known");
    }

    private Visit begin(Comer comer) {
        Person person = comer.person();
        Visit visit = Visit.of(person.id());
        List<OrganisationId> active = comer.activeIn();
        OrganisationId last = person.lastOrganisation();
        if (last != null && active.contains(last)) return visit.in(last, nameOf(last));
        return active.size() == 1 ? visit.in(active.getFirst(), nameOf(active.getFirst())) : visit;
    }

    private String nameOf(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
