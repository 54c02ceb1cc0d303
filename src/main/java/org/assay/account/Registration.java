package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Problem;
import org.assay.organisation.OdsCode;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Service;

/**
 * Registers somebody for an organisation by its code. Nothing comes true before the link in the
 * letter is followed, so nobody can take an organisation, or attach somebody else, by typing.
 */
@Service
public class Registration {

    /** What came of it. */
    public sealed interface Outcome {}

    /** A letter is on its way; the same is said whether the address was known or not. */
    public record Sent(String email, String organisation) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    private final Organisations organisations;
    private final JdbcPeople people;
    private final JdbcMemberships memberships;
    private final Links links;
    private final Letters letters;
    private final Attempts attempts;
    private final AtTheDoor door;
    private final Clock clock;

    Registration(
            Organisations organisations,
            JdbcPeople people,
            JdbcMemberships memberships,
            Links links,
            Letters letters,
            Attempts attempts,
            AtTheDoor door,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.links = links;
        this.letters = letters;
        this.attempts = attempts;
        this.door = door;
        this.clock = clock;
    }

    /**
     * @param code of the organisation, as typed
     * @param address from which it is asked
     */
    public Outcome ask(String name, String email, String code, String address) {
        var typed = new Typed();
        String who = typed.name(name);
        String to = typed.email(email);
        Optional<Organisation> organisation = organisation(code, typed);
        if (typed.wrong()) return new Wrong(typed.problems());
        Optional<Duration> pause = attempts.count(Attempts.ofMail(to, address));
        if (pause.isPresent()) return new TooMany(pause.get());
        Organisation place = organisation.orElseThrow();
        door.run(() -> write(who, to, place));
        return new Sent(to, place.name());
    }

    private void write(String name, String to, Organisation place) {
        Optional<Person> known = people.byEmail(to);
        Optional<Membership> already =
                known.flatMap(person -> memberships.of(person.id(), place.id()));
        if (known.isPresent() && already.isPresent()) {
            letters.alreadyThere(
                    known.get().email(), known.get().name(), place.name(), already.get().active());
        } else {
            String email = known.map(Person::email).orElse(to);
            String link = links.forRegistration(email, name, place.id());
            letters.finishRegistration(
                    email, known.map(Person::name).orElse(name), place.name(), link);
        }
    }

    private Optional<Organisation> organisation(String code, Typed typed) {
        if (OdsCode.parse(code).isEmpty()) {
            typed.add(
                    "code",
                    code.isBlank()
                            ? "Enter the ODS code of your organisation."
                            : "An ODS code has letters and digits only, such as AB123. Check it and type it again.");
            return Optional.empty();
        }
        Optional<Organisation> found = organisations.byCode(code);
        if (found.isEmpty()) {
            typed.add(
                    "code",
                    "There is no organisation with this ODS code in our copy of the register. Check the code;"
                            + " if it is right and new, ask the operator of this service to bring the register up"
                            + " to date.");
        } else if (!found.get().openOn(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            typed.add(
                    "code",
                    "The register says that this organisation has closed. If that is wrong, have the register"
                            + " corrected first; if it has a new code, use that one.");
            return Optional.empty();
        }
        return found;
    }
}
