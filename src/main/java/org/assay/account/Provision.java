package org.assay.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the operator does from the command line of the machine, where nobody signs in. */
@Service
public class Provision {

    /** What came of it. */
    public sealed interface Outcome {}

    /**
     * @param link with which the person sets their password; works once, within the hour
     */
    public record Added(String link) implements Outcome {}

    /**
     * @param secret the key, shown now and never again
     */
    public record Made(String secret) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    private final JdbcPeople people;
    private final JdbcMemberships memberships;
    private final JdbcKeys keys;
    private final Links links;
    private final Organisations organisations;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Provision(
            JdbcPeople people,
            JdbcMemberships memberships,
            JdbcKeys keys,
            Links links,
            Organisations organisations,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.keys = keys;
        this.links = links;
        this.organisations = organisations;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a person, or gives a known one a further membership.
     *
     * @param code of the organisation: ODS code or the key of an authority; null for none
     */
    public Outcome person(
            String email, String name, @Nullable String code, Role role, boolean operator) {
        var typed = new Typed();
        String to = typed.email(email);
        String called = typed.name(name);
        Optional<Organisation> place = code == null ? Optional.empty() : place(code, typed);
        if (role == Role.OPERATOR) typed.add("role", "An operator is added with --operator.");
        if (typed.wrong()) return new Wrong(typed.problems());
        return door.call(() -> {
            PersonId person = people.byEmail(to).map(Person::id).orElseGet(() -> add(to, called));
            if (operator) {
                people.makeOperator(person, called);
                say(null, person, "operator.made", null);
            }
            place.ifPresent(organisation -> join(person, organisation, role));
            return new Added(links.forPassword(to));
        });
    }

    /** A key for a known person, within what the person may do when it is used. */
    public Outcome key(String email, Set<Right> rights) {
        return door.call(() -> {
            Optional<Person> person = people.byEmail(email);
            if (person.isEmpty()) {
                return new Wrong(List.of(new Problem("email", "Nobody has this e-mail address.")));
            }
            String secret = Secret.KEY_PREFIX + Secret.next();
            keys.add(key(person.get(), secret, rights), Secret.hash(secret));
            say(null, person.get().id(), "key.made", "command line");
            return new Made(secret);
        });
    }

    private ApiKey key(Person person, String secret, Set<Right> rights) {
        return new ApiKey(
                Ids.next(),
                person.id(),
                person.name(),
                person.email(),
                secret.substring(0, 12),
                "Made on the command line",
                rights.isEmpty() ? Actor.EVERY_RIGHT : rights,
                clock.instant(),
                null,
                null,
                null);
    }

    private PersonId add(String email, String name) {
        PersonId person = PersonId.next();
        people.add(person, email, name, clock.instant());
        say(null, person, "person.added", null);
        return person;
    }

    private void join(PersonId person, Organisation place, Role role) {
        memberships
                .of(person, place.id())
                .ifPresentOrElse(
                        held ->
                                memberships.change(
                                        held.id(), role, State.ACTIVE, clock.instant(), null),
                        () ->
                                memberships.add(
                                        person,
                                        place.id(),
                                        role,
                                        State.ACTIVE,
                                        false,
                                        clock.instant(),
                                        null));
        say(place, person, "membership.added", role.id());
    }

    private Optional<Organisation> place(String code, Typed typed) {
        Optional<Organisation> found =
                organisations.byCode(code).or(() -> organisations.authority(code));
        if (found.isEmpty()) {
            typed.add("organisation", "There is no organisation with the code " + code + ".");
        }
        return found;
    }

    private void say(
            @Nullable Organisation place, PersonId person, String what, @Nullable String after) {
        events.publishEvent(
                new Change(
                        place == null ? null : place.id(),
                        null,
                        what,
                        "person/" + person,
                        null,
                        after,
                        false));
    }
}
