package org.assay.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HouseUnderTest
@RecordApplicationEvents
class ProfilesTest {
    private final Profiles profiles;
    private final Register register;
    private OrganisationId home = OrganisationId.next();
    private Actor administrator = actor(Role.ADMINISTRATOR);

    ProfilesTest(Profiles profiles, Register register) {
        this.profiles = profiles;
        this.register = register;
    }

    @BeforeEach
    void makeAHome() {
        home = register.organisation("OAK HOUSE").id();
        administrator = actor(Role.ADMINISTRATOR);
    }

    @Test
    void isEmptyBeforeAnythingIsSaved() {
        assertThat(read(administrator)).isEqualTo(Profile.EMPTY);
    }

    @Test
    void growsByAVersionWithEachChangeAndTellsTheHistory(ApplicationEvents events) {
        assertThat(save(administrator, 0, "optician")).isInstanceOf(ProfileSaved.Saved.class);
        assertThat(save(administrator, 1, "pharmacy")).isInstanceOf(ProfileSaved.Saved.class);
        assertThat(read(administrator))
                .returns(2, Profile::version)
                .returns("pharmacy", Profile::type);
        var changes =
                events.stream(Change.class)
                        .filter(change -> home.equals(change.organisation()))
                        .toList();
        assertThat(changes).extracting(Change::what).containsOnly("profile.saved").hasSize(2);
        assertThat(changes.getFirst().before()).isNull();
        assertThat(changes.getLast().before())
                .isEqualTo(
                        "{\"type\":\"optician\",\"key_roles\":{},\"answers\":{},\"submitted\":false}");
        assertThat(changes.getLast().after()).contains("\"type\":\"pharmacy\"");
        assertThat(changes.getLast().person()).isEqualTo(administrator.person());
    }

    @Test
    void savingTheSameAgainChangesNothing(ApplicationEvents events) {
        save(administrator, 0, "optician");
        assertThat(save(administrator, 1, "optician"))
                .isEqualTo(
                        new ProfileSaved.Saved(
                                new Profile("optician", Map.of(), Map.of(), false, 1)));
        assertThat(events.stream(Change.class).filter(c -> home.equals(c.organisation())))
                .hasSize(1);
    }

    @Test
    void theLaterOfTwoAdministratorsIsTold() {
        save(administrator, 0, "optician");
        Actor other = actor(Role.ADMINISTRATOR);
        assertThat(save(other, 0, "pharmacy"))
                .isInstanceOfSatisfying(
                        ProfileSaved.Conflict.class,
                        conflict -> assertThat(conflict.theirs().type()).isEqualTo("optician"));
        assertThat(read(other).type()).isEqualTo("optician");
    }

    @Test
    void isSubmittedOnceItIsCompleteAndStaysSoWhenItChanges(ApplicationEvents events) {
        assertThat(submit(0)).isInstanceOf(ProfileSaved.Invalid.class);
        save(administrator, 0, "optician");
        assertThat(submit(0)).isInstanceOf(ProfileSaved.Conflict.class);
        assertThat(submit(1)).isInstanceOf(ProfileSaved.Saved.class);
        assertThat(submit(1)).as("a double click").isInstanceOf(ProfileSaved.Saved.class);
        assertThat(events.stream(Change.class).filter(c -> c.what().equals("profile.submitted")))
                .hasSize(1);
        save(administrator, 2, "pharmacy");
        assertThat(read(administrator))
                .returns(true, Profile::submitted)
                .returns(3, Profile::version);
    }

    @Test
    void aTypeThatIsAskedMoreOpensASubmittedProfileAgain() {
        save(administrator, 0, "optician");
        submit(1);
        save(administrator, 2, "care-home");
        Profile now = read(administrator);
        assertThat(now.submitted()).as("care homes have questions to answer").isFalse();
        assertThat(submit(3)).isInstanceOf(ProfileSaved.Invalid.class);
        save(administrator, 3, "optician");
        assertThat(submit(4)).isInstanceOf(ProfileSaved.Saved.class);
    }

    @Test
    void membersAndAuditorsReadItAndOnlyAdministratorsChangeIt() {
        for (Role role : new Role[] {Role.MEMBER, Role.AUDITOR}) {
            Actor reader = actor(role);
            assertThat(read(reader)).isEqualTo(Profile.EMPTY);
            assertThatThrownBy(() -> save(reader, 0, "optician")).isInstanceOf(NotAllowed.class);
        }
        assertThat(read(administrator)).isEqualTo(Profile.EMPTY);
    }

    @Test
    void anotherOrganisationsPeopleFindNothing() {
        save(administrator, 0, "optician");
        OrganisationId mine = home;
        home = register.organisation("FOX HOUSE").id();
        Actor stranger = actor(Role.ADMINISTRATOR);
        Scope.of(stranger)
                .run(() -> {
                    assertThatThrownBy(() -> profiles.of(stranger, mine))
                            .isInstanceOf(NotFound.class);
                    assertThatThrownBy(() ->
                                    profiles.save(stranger, mine, 1, new ProfilePart.Type("gp")))
                            .isInstanceOf(NotFound.class);
                    assertThat(profiles.of(mine))
                            .as("nor does the database show it")
                            .isEqualTo(Profile.EMPTY);
                });
    }

    private Profile read(Actor actor) {
        return Scope.of(actor).call(() -> profiles.of(actor, home));
    }

    private ProfileSaved save(Actor actor, int version, String type) {
        return Scope.of(actor)
                .call(() -> profiles.save(actor, home, version, new ProfilePart.Type(type)));
    }

    private ProfileSaved submit(int version) {
        return Scope.of(administrator).call(() -> profiles.submit(administrator, home, version));
    }

    private Actor actor(Role role) {
        return new Actor(
                PersonId.next(), "Gwen", Map.of(home, role), home, false, Actor.EVERY_RIGHT);
    }
}
