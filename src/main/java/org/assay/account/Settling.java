package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.account.Arrival.Arrived;
import org.assay.account.Arrival.AsksCode;
import org.assay.account.Arrival.Gone;
import org.assay.account.Arrival.Outcome;
import org.assay.account.Arrival.Reason;
import org.assay.account.Link.Purpose;
import org.assay.account.Membership.State;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Uses a link up and makes true what it was for, in the caller's transaction. */
@Component
class Settling {
    private final JdbcLinks links;
    private final JdbcPeople people;
    private final JdbcMemberships memberships;
    private final Organisations organisations;
    private final Letters letters;
    private final NewPassword newPassword;
    private final Checkpoint checkpoint;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Settling(
            JdbcLinks links,
            JdbcPeople people,
            JdbcMemberships memberships,
            Organisations organisations,
            Letters letters,
            NewPassword newPassword,
            Checkpoint checkpoint,
            ApplicationEventPublisher events,
            Clock clock) {
        this.links = links;
        this.people = people;
        this.memberships = memberships;
        this.organisations = organisations;
        this.letters = letters;
        this.newPassword = newPassword;
        this.checkpoint = checkpoint;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param hash of the new password; null when none was asked for
     */
    Outcome settle(Link link, String email, String name, @Nullable String hash) {
        Instant now = clock.instant();
        Optional<Person> known = people.byEmail(email);
        if (known.filter(Person::shutOut).isPresent()) return new Gone(Reason.UNKNOWN);
        if (!links.use(link.id(), now)) return new Gone(Reason.USED);
        boolean operator = link.purpose() == Purpose.OPERATOR;
        if (known.isEmpty() && link.purpose() == Purpose.PASSWORD) return new Gone(Reason.UNKNOWN);
        PersonId person = known.map(Person::id).orElseGet(() -> register(email, name, now));
        if (operator) {
            people.makeOperator(person, name);
            say(null, person, "operator.made", null);
        }
        if (hash != null) newPassword.set(person, hash, "");
        boolean waits = link.organisation() != null && join(link, person, now) == State.REQUESTED;
        if (hash == null) return new Arrived(null, waits);
        Visit visit = visit(person, link);
        return checkpoint
                .halfway(visit)
                .<Outcome>map(halfway -> new AsksCode(halfway, waits))
                .orElseGet(() -> new Arrived(visit, waits));
    }

    private PersonId register(String email, String name, Instant now) {
        PersonId person = PersonId.next();
        people.add(person, email, name, now);
        say(null, person, "person.registered", null);
        return person;
    }

    private State join(Link link, PersonId person, Instant now) {
        OrganisationId place = Objects.requireNonNull(link.organisation());
        memberships.holdClaims(place);
        Optional<Membership> already = memberships.of(person, place);
        Role invitedAs = link.role();
        if (link.purpose() == Purpose.INVITATION && invitedAs != null) {
            if (already.isEmpty()) {
                memberships.add(person, place, invitedAs, State.ACTIVE, false, now, link.madeBy());
                say(place, person, "membership.accepted", invitedAs.id());
            } else if (!already.get().active()) {
                memberships.change(already.get().id(), invitedAs, State.ACTIVE, now, link.madeBy());
                say(place, person, "membership.accepted", invitedAs.id());
            }
            return State.ACTIVE;
        }
        return already.map(Membership::state).orElseGet(() -> ask(person, place, now));
    }

    /**
     * Whoever comes first becomes Administrator. Who comes later asks those who are, or where there
     * is none, the operator: nobody inherits the work of others by registering.
     */
    private State ask(PersonId person, OrganisationId place, Instant now) {
        if (!memberships.everBelonged(place) && !memberships.wasReversed(person, place)) {
            memberships.add(person, place, Role.ADMINISTRATOR, State.ACTIVE, true, now, null);
            say(place, person, "membership.claimed", Role.ADMINISTRATOR.id());
            return State.ACTIVE;
        }
        memberships.add(person, place, Role.MEMBER, State.REQUESTED, false, now, null);
        say(place, person, "membership.requested", Role.MEMBER.id());
        List<Membership> administrators = memberships.holdAdministrators(place);
        Person asker = people.find(person).orElseThrow();
        String called = nameOf(place);
        administrators.forEach(one ->
                letters.asksToJoin(one.email(), one.name(), asker.name(), asker.email(), called));
        return State.REQUESTED;
    }

    private Visit visit(PersonId person, Link link) {
        Visit visit = Visit.of(person);
        List<OrganisationId> active = people.activeIn(person);
        OrganisationId place = link.organisation();
        if (place != null && active.contains(place)) return visit.in(place, nameOf(place));
        return active.size() == 1 ? visit.in(active.getFirst(), nameOf(active.getFirst())) : visit;
    }

    private String nameOf(OrganisationId place) {
        return organisations.find(place).map(Organisation::name).orElse("");
    }

    private void say(
            @Nullable OrganisationId place, PersonId person, String what, @Nullable String after) {
        events.publishEvent(
                new Change(place, person, what, "person/" + person, null, after, false));
    }
}
