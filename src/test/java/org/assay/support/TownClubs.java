package org.assay.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Opened;
import org.assay.framework.Clubs;
import org.assay.framework.Editions;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisation;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.springframework.boot.test.context.TestComponent;

/** Makes clubs that answer the invented framework with ratings. */
@TestComponent
public class TownClubs {
    private final Register register;
    private final People people;
    private final Profiles profiles;
    private final Assessments assessments;
    private final Editions editions;

    TownClubs(
            Register register,
            People people,
            Profiles profiles,
            Assessments assessments,
            Editions editions) {
        this.register = register;
        this.people = people;
        this.profiles = profiles;
        this.assessments = assessments;
        this.editions = editions;
    }

    /** A club with an Administrator, whose assessment has begun. */
    public record Club(
            Organisation organisation,
            People.Somebody person,
            Actor administrator,
            AssessmentId assessment) {
        public OrganisationId id() {
            return organisation.id();
        }

        public String base() {
            return "/assessments/" + assessment;
        }
    }

    /** A club that works in Upton. */
    public Club club(String name) {
        published();
        Organisation organisation = register.organisation(name);
        People.Somebody person = people.with(Role.ADMINISTRATOR, organisation.id());
        Actor actor = people.actor(person, organisation.id());
        return new Club(organisation, person, actor, Scope.of(actor).call(() -> begun(actor, 0)));
    }

    /** Begins a club's assessment in a home, which stays a home. */
    public AssessmentId begin(CareHomes.Home home) {
        published();
        Actor actor = home.administrator();
        return Scope.of(actor)
                .call(() -> {
                    var begun = begun(actor, profiles.of(actor, home.id()).version());
                    int version = profiles.of(actor, home.id()).version();
                    profiles.save(actor, home.id(), version, new ProfilePart.Type("care-home"));
                    return begun;
                });
    }

    /** Published, and found, so that profiles ask what it asks. */
    private void published() {
        Scope.pass("operator").run(() -> editions.publish("safe-clubs", Clubs.YAML));
        assertThat(editions.find("safe-clubs", "2030")).isPresent();
    }

    private AssessmentId begun(Actor actor, int version) {
        OrganisationId id = actor.chosen();
        profiles.save(actor, id, version, new ProfilePart.Type("university"));
        profiles.save(actor, id, version + 1, new ProfilePart.Answers(Map.of("areas", "upton")));
        profiles.submit(actor, id, version + 2);
        return switch (assessments.begin(actor, id, "safe-clubs", "2030")) {
            case Opened.Begun(var begun, int _) -> begun;
            case Opened.Already(var begun) -> begun;
            case Opened other -> throw new AssertionError(other.toString());
        };
    }
}
