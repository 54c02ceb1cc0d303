package org.assay.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who became Administrator only by being first; the operator keeps or reverses it. */
@Service
public class Claims {
    /** A claim with the organisation's name and code. */
    public record Claim(Membership membership, String organisation, String code) {}

    private final JdbcMemberships memberships;
    private final Organisations organisations;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            JdbcMemberships memberships,
            Organisations organisations,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Those not looked at yet, newest first. */
    @Transactional(readOnly = true)
    public List<Claim> open(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        List<Membership> open = memberships.openClaims();
        Map<OrganisationId, Organisation> known =
                organisations.find(open.stream().map(Membership::organisation).toList());
        return open.stream().map(one -> claim(one, known.get(one.organisation()))).toList();
    }

    /** The operator is content: the claim leaves the list. */
    @Transactional
    public void keep(Actor actor, UUID membership) {
        Membership claim = claim(actor, membership);
        memberships.judgeClaim(claim.id(), "kept");
        say(actor, claim, "claim.kept");
    }

    /** Ends the membership and tells the person; they cannot claim this organisation again. */
    @Transactional
    public void reverse(Actor actor, UUID membership) {
        Membership claim = claim(actor, membership);
        memberships.judgeClaim(claim.id(), "reversed");
        if (claim.active()) {
            memberships.change(
                    claim.id(), claim.role(), State.ENDED, clock.instant(), actor.person());
        }
        String name = organisations.find(claim.organisation()).map(Organisation::name).orElse("");
        letters.claimReversed(claim.email(), claim.name(), name);
        say(actor, claim, "claim.reversed");
    }

    private Membership claim(Actor actor, UUID membership) {
        actor.require(Right.RUN_SERVICE);
        return memberships.find(membership).filter(Membership::claimed).orElseThrow(NotFound::new);
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
