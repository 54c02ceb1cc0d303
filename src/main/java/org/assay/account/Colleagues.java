package org.assay.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.Membership.State;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of an organisation, as its Administrators look after them. */
@Service
public class Colleagues {
    /** The roles that an Administrator gives. */
    public static final List<Role> ROLES =
            List.of(Role.ADMINISTRATOR, Role.MEMBER, Role.AUDITOR, Role.SIGNATORY);

    /** What came of a change. */
    public sealed interface Outcome {}

    public record Done(String name) implements Outcome {}

    public record Wrong(List<Problem> problems) implements Outcome {}

    public record TooMany(Duration pause) implements Outcome {}

    /** Nobody else could look after the organisation's people. */
    public record LastAdministrator() implements Outcome {}

    /** An invitation that still waits. */
    public record Invitation(UUID id, String email, Role role, Instant sentAt, Instant until) {}

    private final JdbcMemberships memberships;
    private final JdbcPeople people;
    private final JdbcLinks invitations;
    private final Links links;
    private final Letters letters;
    private final Organisations organisations;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Colleagues(
            JdbcMemberships memberships,
            JdbcPeople people,
            JdbcLinks invitations,
            Links links,
            Letters letters,
            Organisations organisations,
            Attempts attempts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.invitations = invitations;
        this.links = links;
        this.letters = letters;
        this.organisations = organisations;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** Those who belong and those who ask to, by name. */
    @Transactional(readOnly = true)
    public List<Membership> list(Actor actor, OrganisationId organisation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        return memberships.in(organisation);
    }

    /** Those who belong, for whoever may look: as owners to choose from. */
    @Transactional(readOnly = true)
    public List<Membership> active(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return memberships.in(organisation).stream().filter(Membership::active).toList();
    }

    /**
     * The names of people whom the asker may know: colleagues, those who left too. Whoever is not
     * in the answer is unknown here. Runs in the caller's scope.
     */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> asked) {
        return asked.isEmpty() ? Map.of() : people.names(Set.copyOf(asked));
    }

    @Transactional(readOnly = true)
    public List<Invitation> invitations(Actor actor, OrganisationId organisation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        return invitations.invitationsTo(organisation, clock.instant()).stream()
                .map(link ->
                        new Invitation(
                                link.id(),
                                link.email(),
                                link.role() == null ? Role.MEMBER : link.role(),
                                link.createdAt(),
                                link.expiresAt()))
                .toList();
    }

    /** Sends a letter with a link; nobody belongs before it is followed. */
    @Transactional
    public Outcome invite(Actor actor, OrganisationId organisation, String email, Role role) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        var typed = new Typed();
        String to = typed.email(email);
        if (!ROLES.contains(role)) typed.add("role", "Choose a role.");
        if (memberships.in(organisation).stream().anyMatch(m -> m.email().equalsIgnoreCase(to))) {
            typed.add("email", "This person is in the list below already.");
        }
        if (typed.wrong()) return new Wrong(typed.problems());
        Optional<Duration> pause = attempts.count(Attempts.ofInvitation(actor.person(), to));
        if (pause.isPresent()) return new TooMany(pause.get());
        String link = links.forInvitation(to, "", organisation, role, actor.person());
        letters.invited(to, actor.name(), nameOf(organisation), role, link);
        say(actor, organisation, "membership.invited", Invited.SUBJECT, null, Invited.of(to, role));
        return new Done(to);
    }

    @Transactional
    public Outcome withdrawInvitation(Actor actor, OrganisationId organisation, UUID invitation) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        Link link =
                invitations.withdrawInvitation(invitation, organisation).orElseThrow(NotFound::new);
        String before = Invited.of(link.email(), link.role());
        say(actor, organisation, "membership.uninvited", Invited.SUBJECT, before, null);
        return new Done(link.email());
    }

    /** Lets somebody in who asked, with the role that the Administrator chooses. */
    @Transactional
    public Outcome accept(Actor actor, OrganisationId organisation, PersonId person, Role role) {
        Membership asked = membership(actor, organisation, person, State.REQUESTED);
        if (!ROLES.contains(role)) {
            return new Wrong(List.of(new Problem("role", "Choose a role.")));
        }
        memberships.change(asked.id(), role, State.ACTIVE, clock.instant(), actor.person());
        letters.accepted(asked.email(), asked.name(), nameOf(organisation), role);
        say(actor, organisation, "membership.accepted", subject(asked), null, role.id());
        return new Done(asked.name());
    }

    @Transactional
    public Outcome decline(Actor actor, OrganisationId organisation, PersonId person) {
        Membership asked = membership(actor, organisation, person, State.REQUESTED);
        memberships.change(
                asked.id(), asked.role(), State.DECLINED, clock.instant(), actor.person());
        letters.declined(asked.email(), asked.name(), nameOf(organisation));
        say(actor, organisation, "membership.declined", subject(asked), null, null);
        return new Done(asked.name());
    }

    @Transactional
    public Outcome changeRole(
            Actor actor, OrganisationId organisation, PersonId person, Role role) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        List<Membership> administrators = memberships.holdAdministrators(organisation);
        Membership held = membership(actor, organisation, person, State.ACTIVE);
        boolean last = administrators.stream().allMatch(one -> one.id().equals(held.id()));
        if (!ROLES.contains(role)) {
            return new Wrong(List.of(new Problem("role", "Choose a role.")));
        }
        if (held.role() == role) return new Done(held.name());
        if (last && held.role() == Role.ADMINISTRATOR) return new LastAdministrator();
        memberships.change(held.id(), role, State.ACTIVE, clock.instant(), actor.person());
        String before = held.role().id();
        say(actor, organisation, "membership.changed", subject(held), before, role.id());
        return new Done(held.name());
    }

    @Transactional
    public Outcome end(Actor actor, OrganisationId organisation, PersonId person) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        List<Membership> administrators = memberships.holdAdministrators(organisation);
        Membership held = membership(actor, organisation, person, State.ACTIVE);
        boolean last = administrators.stream().allMatch(one -> one.id().equals(held.id()));
        if (last && held.role() == Role.ADMINISTRATOR) return new LastAdministrator();
        memberships.change(held.id(), held.role(), State.ENDED, clock.instant(), actor.person());
        letters.ended(held.email(), held.name(), nameOf(organisation));
        say(actor, organisation, "membership.ended", subject(held), held.role().id(), null);
        return new Done(held.name());
    }

    private Membership membership(
            Actor actor, OrganisationId organisation, PersonId person, State state) {
        actor.require(Right.MANAGE_PEOPLE, organisation);
        return memberships
                .of(person, organisation)
                .filter(held -> held.state() == state)
                .orElseThrow(NotFound::new);
    }

    private static String subject(Membership membership) {
        return "person/" + membership.person();
    }

    private void say(
            Actor actor,
            OrganisationId organisation,
            String what,
            String subject,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(Change.by(actor, organisation, what, subject, before, after));
    }

    private String nameOf(OrganisationId organisation) {
        return organisations.find(organisation).map(Organisation::name).orElse("");
    }
}
