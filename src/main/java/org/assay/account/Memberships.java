package org.assay.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where somebody belongs: choosing among their organisations, and leaving one. */
@Service
public class Memberships {

    /** What came of leaving. */
    public sealed interface Outcome {}

    public record Left() implements Outcome {}

    /** Nobody else could look after the organisation's people. */
    public record LastAdministrator() implements Outcome {}

    /** A membership with the organisation's name and code. */
    public record Place(Membership membership, String name, String code) {}

    private final JdbcMemberships memberships;
    private final JdbcPeople people;
    private final Organisations organisations;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            JdbcMemberships memberships,
            JdbcPeople people,
            Organisations organisations,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.organisations = organisations;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** The actor's own, with those that still wait; oldest first. */
    @Transactional(readOnly = true)
    public List<Place> of(Actor actor) {
        actor.require(Right.OWN_ACCOUNT);
        List<Membership> own = memberships.of(actor.person());
        Map<OrganisationId, Organisation> known =
                organisations.find(own.stream().map(Membership::organisation).toList());
        return own.stream().map(one -> place(one, known.get(one.organisation()))).toList();
    }

    /**
     * Goes on in another of one's organisations without signing in again.
     *
     * @param now the visit so far
     * @throws NotFound when the actor does not belong to it
     */
    public Visit choose(Actor actor, Visit now, OrganisationId organisation) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() -> {
            Optional<Membership> own = memberships.of(actor.person(), organisation);
            if (own.isEmpty() || !own.get().active()) throw new NotFound();
            people.setLast(actor.person(), organisation);
            String name = organisations.find(organisation).map(Organisation::name).orElse("");
            return now.in(organisation, name);
        });
    }

    /**
     * Ends the actor's own membership, or takes back the request for one.
     *
     * @throws NotFound when there is none
     */
    public Outcome leave(Actor actor, OrganisationId organisation) {
        actor.require(Right.OWN_ACCOUNT);
        return door.call(() -> end(actor, organisation));
    }

    private Outcome end(Actor actor, OrganisationId organisation) {
        List<Membership> administrators = memberships.holdAdministrators(organisation);
        Membership own = memberships.of(actor.person(), organisation).orElseThrow(NotFound::new);
        boolean administers = own.active() && own.role() == Role.ADMINISTRATOR;
        if (administers && administrators.size() < 2) return new LastAdministrator();
        State after = own.active() ? State.ENDED : State.DECLINED;
        memberships.change(own.id(), own.role(), after, clock.instant(), actor.person());
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        own.active() ? "membership.left" : "membership.withdrawn",
                        "person/" + actor.person(),
                        own.role().id(),
                        null));
        return new Left();
    }

    private static Place place(Membership membership, @Nullable Organisation organisation) {
        return organisation == null
                ? new Place(membership, "", "")
                : new Place(membership, organisation.name(), organisation.code());
    }
}
