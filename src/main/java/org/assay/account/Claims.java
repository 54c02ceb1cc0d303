package org.assay.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

/**
 * Who became Administrator only by being first: the operator keeps or reverses it. Where nobody is
 * Administrator, and so nobody could accept anybody, the operator makes somebody.
 */
@Service
public class Claims {
    /** A claim, or a place without Administrator, with the organisation's name and code. */
    public record Claim(Membership membership, String organisation, String code) {}

    /**
     * All that waits for the operator.
     *
     * @param claims as of {@link #open}
     * @param waiting as of {@link #withoutAdministrator}
     */
    public record Waiting(List<Claim> claims, List<Claim> waiting) {}

    private static final int MOST = 50;

    private final JdbcMemberships memberships;
    private final ClaimReversal reversal;
    private final Organisations organisations;
    private final Letters letters;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            JdbcMemberships memberships,
            ClaimReversal reversal,
            Organisations organisations,
            Letters letters,
            AtTheDoor door,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.reversal = reversal;
        this.organisations = organisations;
        this.letters = letters;
        this.door = door;
        this.events = events;
        this.clock = clock;
    }

    /** Both lists of a page, the organisations named in one statement. */
    @Transactional(readOnly = true)
    public Waiting waiting(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        List<Membership> open = memberships.openClaims();
        List<Membership> without = memberships.withoutAdministrator(Colleagues.ROLES, MOST);
        List<Claim> all = named(Stream.concat(open.stream(), without.stream()).toList());
        return new Waiting(all.subList(0, open.size()), all.subList(open.size(), all.size()));
    }

    /** Those not looked at yet, newest first. */
    @Transactional(readOnly = true)
    public List<Claim> open(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return named(memberships.openClaims());
    }

    /** The operator is content: the claim leaves the list. */
    @Transactional
    public void keep(Actor actor, UUID membership) {
        Membership claim = claim(actor, membership);
        memberships.judgeClaim(claim.id(), "kept");
        say(actor, claim, "claim.kept");
    }

    /**
     * Ends the membership, and with it those that came of it, and tells the people; whoever claimed
     * cannot claim this organisation again.
     */
    public void reverse(Actor actor, UUID membership) {
        actor.require(Right.RUN_SERVICE);
        door.run(() -> reversal.reverse(actor, claim(actor, membership)));
    }

    /**
     * Those who ask to join an organisation that has no Administrator, and those who belong to it;
     * those who ask first, then the latest; at most fifty. People of authorities and recipients are
     * not among them: those have no Administrators, and whoever receives returns would receive none
     * as Administrator.
     */
    @Transactional(readOnly = true)
    public List<Claim> withoutAdministrator(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return named(memberships.withoutAdministrator(Colleagues.ROLES, MOST));
    }

    /**
     * Makes somebody Administrator of an organisation that has none, and tells them.
     *
     * @throws NotFound when they do not ask or belong, or there is an Administrator meanwhile
     */
    @Transactional
    public void appoint(Actor actor, UUID membership) {
        actor.require(Right.RUN_SERVICE);
        Membership asked =
                memberships.find(membership).filter(Claims::live).orElseThrow(NotFound::new);
        memberships.holdClaims(asked.organisation());
        if (!memberships.holdAdministrators(asked.organisation()).isEmpty()) throw new NotFound();
        memberships.change(
                asked.id(), Role.ADMINISTRATOR, State.ACTIVE, clock.instant(), actor.person());
        String name = organisations.find(asked.organisation()).map(Organisation::name).orElse("");
        letters.madeAdministrator(asked.email(), asked.name(), name);
        events.publishEvent(
                Change.by(
                        actor,
                        asked.organisation(),
                        asked.active() ? "membership.changed" : "membership.accepted",
                        "person/" + asked.person(),
                        asked.active() ? asked.role().id() : null,
                        Role.ADMINISTRATOR.id()));
    }

    private static boolean live(Membership membership) {
        boolean there = membership.active() || membership.state() == State.REQUESTED;
        return there && Colleagues.ROLES.contains(membership.role());
    }

    private Membership claim(Actor actor, UUID membership) {
        actor.require(Right.RUN_SERVICE);
        return memberships.find(membership).filter(Membership::claimed).orElseThrow(NotFound::new);
    }

    private List<Claim> named(List<Membership> found) {
        Map<OrganisationId, Organisation> known =
                organisations.find(found.stream().map(Membership::organisation).toList());
        return found.stream().map(one -> claim(one, known.get(one.organisation()))).toList();
    }

    private static Claim claim(Membership membership, @Nullable Organisation organisation) {
        if (organisation == null) return new Claim(membership, "", "");
        return new Claim(membership, organisation.name(), organisation.code());
    }

    private void say(Actor actor, Membership claim, String what) {
        events.publishEvent(
                Change.by(
                        actor,
                        claim.organisation(),
                        what,
                        "person/" + claim.person(),
                        claim.role().id(),
                        null));
    }
}
