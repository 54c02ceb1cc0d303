package org.assay.support;

import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Opened;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisation;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.springframework.boot.test.context.TestComponent;

/** Makes care homes that are ready to answer: registered, with a profile, and with people. */
@TestComponent
public class CareHomes {
    public static final String FRAMEWORK = "dspt-social-care";

    private final Register register;
    private final People people;
    private final Profiles profiles;
    private final Assessments assessments;
    private final Entries entries;

    CareHomes(
            Register register,
            People people,
            Profiles profiles,
            Assessments assessments,
            Entries entries) {
        this.register = register;
        this.people = people;
        this.profiles = profiles;
        this.assessments = assessments;
        this.entries = entries;
    }

    /** A home with an Administrator, whose profile is accepted. */
    public record Home(Organisation organisation, People.Somebody person, Actor administrator) {
        public OrganisationId id() {
            return organisation.id();
        }
    }

    public Home home(String name) {
        return home(name, "care-home", "no", "no");
    }

    public Home home(String name, String type, String nhsmail, String cyberEssentialsPlus) {
        Organisation organisation = register.organisation(name);
        People.Somebody person = people.with(Role.ADMINISTRATOR, organisation.id());
        Actor administrator = people.actor(person, organisation.id());
        Scope.of(administrator)
                .run(() -> {
                    profiles.save(administrator, organisation.id(), 0, new ProfilePart.Type(type));
                    profiles.save(
                            administrator,
                            organisation.id(),
                            1,
                            new ProfilePart.Answers(
                                    Map.of(
                                            "nhsmail", nhsmail,
                                            "cyber_essentials_plus", cyberEssentialsPlus)));
                    profiles.submit(administrator, organisation.id(), 2);
                });
        return new Home(organisation, person, administrator);
    }

    /** Begins the 2019-20 edition. */
    public AssessmentId begin(Home home) {
        return begin(home, "2019-20");
    }

    public AssessmentId begin(Home home, String edition) {
        return switch (Scope.of(home.administrator())
                .call(() ->
                        assessments.begin(home.administrator(), home.id(), FRAMEWORK, edition))) {
            case Opened.Begun(var id, int _) -> id;
            case Opened.Already(var id) -> id;
            case Opened other -> throw new AssertionError(other.toString());
        };
    }

    /** Saves what was typed into an item's only field, over the version that the person saw. */
    public Recorded save(
            Actor actor, AssessmentId assessment, String ref, String value, int version) {
        return save(actor, assessment, ref, Typed.of(value), "", version, false);
    }

    public Recorded save(
            Actor actor,
            AssessmentId assessment,
            String ref,
            Typed typed,
            String comment,
            int version,
            boolean typing) {
        return Scope.of(actor)
                .call(() ->
                        entries.record(
                                actor,
                                assessment,
                                ref,
                                new Submitted(
                                        question -> Reading.read(question, typed),
                                        comment,
                                        version,
                                        typing)));
    }
}
