package org.assay.organisation;

import java.time.Clock;
import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, changes and submits the profile of an organisation. */
@Service
public class Profiles {
    private final JdbcProfiles profiles;
    private final ProfileRules rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Profiles(
            JdbcProfiles profiles,
            ProfileRules rules,
            ApplicationEventPublisher events,
            Clock clock) {
        this.profiles = profiles;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** For rooms that work on behalf of somebody they have asked already. */
    @Transactional(readOnly = true)
    public Profile of(OrganisationId organisation) {
        return profiles.find(organisation);
    }

    @Transactional(readOnly = true)
    public Profile of(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return profiles.find(organisation);
    }

    /**
     * The profile with who commissions the organisation, and what a room above asks in the same
     * statement.
     *
     * @param query of one JSON value
     */
    @Transactional(readOnly = true)
    public Circle.Beside circle(Actor actor, OrganisationId organisation, String query) {
        actor.require(Right.VIEW, organisation);
        return profiles.circle(organisation, query);
    }

    /** What the profile asks an organisation of this type; nothing before a type is chosen. */
    public ProfileSource.Asked asked(@Nullable String type) {
        return rules.asked(type);
    }

    /** What keeps the profile from being submitted; nothing when it is complete. */
    public List<Problem> missing(Profile profile) {
        return rules.missing(profile);
    }

    /**
     * Saves parts of the profile; a submitted one stays submitted while nothing is missing.
     *
     * @param version of the profile that the parts were changed in
     */
    @Transactional
    public ProfileSaved save(
            Actor actor, OrganisationId organisation, int version, ProfilePart... parts) {
        actor.require(Right.EDIT_PROFILE, organisation);
        Profile before = profiles.find(organisation);
        if (before.version() != version) return new ProfileSaved.Conflict(before);
        ProfileRules.Outcome put = rules.put(before, List.of(parts));
        if (!put.problems().isEmpty()) return new ProfileSaved.Invalid(put.problems());
        if (put.profile().equals(before)) return new ProfileSaved.Saved(before);
        return keep(actor, organisation, before, put.profile(), "profile.saved");
    }

    /**
     * Accepts the profile as it stands, which opens the assessments. Submitting twice changes
     * nothing.
     *
     * @param version of the profile that was checked
     */
    @Transactional
    public ProfileSaved submit(Actor actor, OrganisationId organisation, int version) {
        actor.require(Right.EDIT_PROFILE, organisation);
        Profile before = profiles.find(organisation);
        if (before.submitted()) return new ProfileSaved.Saved(before);
        if (before.version() != version) return new ProfileSaved.Conflict(before);
        List<Problem> missing = rules.missing(before);
        if (!missing.isEmpty()) return new ProfileSaved.Invalid(missing);
        var submitted =
                new Profile(before.type(), before.keyRoles(), before.answers(), true, version);
        return keep(actor, organisation, before, submitted, "profile.submitted");
    }

    private ProfileSaved keep(
            Actor actor, OrganisationId organisation, Profile before, Profile after, String what) {
        var next =
                new Profile(
                        after.type(),
                        after.keyRoles(),
                        after.answers(),
                        after.submitted() && rules.missing(after).isEmpty(),
                        before.version() + 1);
        if (!profiles.replace(organisation, before.version(), next, actor, clock.instant())) {
            return new ProfileSaved.Conflict(profiles.find(organisation));
        }
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        what,
                        "profile",
                        before.version() == 0 ? null : ProfileJson.of(before),
                        ProfileJson.of(next)));
        if (next.submitted()) events.publishEvent(new ProfileChanged(organisation, next));
        return new ProfileSaved.Saved(next);
    }
}
