package org.assay.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.PersonId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes a claim back with what came of it: the memberships that its person gave, or those gave whom
 * they let in, and their invitations. In the caller's transaction.
 */
@Component
class ClaimReversal {
    private final JdbcMemberships memberships;
    private final JdbcLinks invitations;
    private final Organisations organisations;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimReversal(
            JdbcMemberships memberships,
            JdbcLinks invitations,
            Organisations organisations,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.organisations = organisations;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Invitations first: somebody who is just following one is then in, and found. */
    void reverse(Actor actor, Membership claim) {
        List<PersonId> inviters =
                Stream.concat(Stream.of(claim), memberships.letInSince(claim).stream())
                        .map(Membership::person)
                        .toList();
        for (Link link : invitations.withdrawInvitationsBy(inviters, claim.organisation())) {
            String invited = Invited.of(link.email(), link.role());
            say(actor, claim, "membership.uninvited", Invited.SUBJECT, invited);
        }
        memberships.holdClaims(claim.organisation());
        String place = organisations.find(claim.organisation()).map(Organisation::name).orElse("");
        for (Membership letIn : memberships.letInSince(claim)) {
            end(actor, letIn);
            letters.endedWithClaim(letIn.email(), letIn.name(), place);
            say(actor, claim, "membership.ended", "person/" + letIn.person(), letIn.role().id());
        }
        memberships.judgeClaim(claim.id(), "reversed");
        if (claim.active()) end(actor, claim);
        letters.claimReversed(claim.email(), claim.name(), place);
        say(actor, claim, "claim.reversed", "person/" + claim.person(), claim.role().id());
    }

    private void end(Actor actor, Membership membership) {
        Instant now = clock.instant();
        memberships.change(membership.id(), membership.role(), State.ENDED, now, actor.person());
    }

    private void say(
            Actor actor, Membership claim, String what, String subject, @Nullable String before) {
        events.publishEvent(Change.by(actor, claim.organisation(), what, subject, before, null));
    }
}
