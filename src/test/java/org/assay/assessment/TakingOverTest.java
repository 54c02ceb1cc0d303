package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an assessment takes over: answers of the year before, and what the profile says. */
@HouseUnderTest
class TakingOverTest {
    private final CareHomes homes;
    private final Assessments assessments;
    private final Entries entries;
    private final Profiles profiles;
    private Home home;
    private AssessmentId assessment;

    TakingOverTest(CareHomes homes, Assessments assessments, Entries entries, Profiles profiles) {
        this.homes = homes;
        this.assessments = assessments;
        this.entries = entries;
        this.profiles = profiles;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
    }

    @Test
    void answersOfTheYearBeforeComeOverAndCountOnceLookedAt() {
        save("1.1.1", "true", 0);
        save("1.3.4", "Two requests, both in time", 0);
        save("6.2.8", "12", 0);
        save("4.1.2", "", 0);
        AssessmentId next = homes.begin(home, "2020-21");
        Assessed fresh =
                Scope.of(home.administrator())
                        .call(() -> assessments.find(home.administrator(), next));
        assertThat(fresh.assessment().entries().keySet())
                .containsExactlyInAnyOrder("1.1.1", "1.3.5");
        assertThat(fresh.evaluation().mandatory().complete()).isZero();
        assertThat(fresh.evaluation().mandatory().broughtForward()).isEqualTo(2);
        inScope(
                home.administrator(),
                () -> entries.lookedAt(home.administrator(), next, "1.1.1", 1));
        fresh =
                Scope.of(home.administrator())
                        .call(() -> assessments.find(home.administrator(), next));
        assertThat(fresh.evaluation().mandatory().complete()).isEqualTo(1);
    }

    @Test
    void aCommentComesOverWithoutItsAnswer() {
        comment("1.1.1", "", "Nobody is named yet; the owner decides in June.");
        AssessmentId next = homes.begin(home, "2020-21");
        Assessed fresh =
                Scope.of(home.administrator())
                        .call(() -> assessments.find(home.administrator(), next));
        Entry told = fresh.assessment().entry("1.1.1");
        assertThat(told.comment()).isEqualTo("Nobody is named yet; the owner decides in June.");
        assertThat(told.answer()).isNull();
        assertThat(told.broughtForward()).as("there is no answer to look at").isFalse();
        assertThat(fresh.assessment().broughtForward()).isZero();
    }

    private void comment(String ref, String value, String comment) {
        homes.save(home.administrator(), assessment, ref, Typed.of(value), comment, 0, false);
    }

    @Test
    void theProfileOffersAnAnswerUntilSomebodyGivesOne() {
        inScope(
                home.administrator(),
                () ->
                        profiles.save(
                                home.administrator(),
                                home.id(),
                                3,
                                new ProfilePart.KeyRoles(Map.of("ig_lead", "Gwen Pritchard"))));
        Assessed told = find();
        assertThat(told.assessment().offered(told.item("1.1.2"))).isEqualTo("Gwen Pritchard");
        save("1.1.2", "Somebody else", 0);
        assertThat(find().assessment().offered(told.item("1.1.2"))).isEmpty();
    }

    @Test
    void aChangedProfileTailorsTheAssessmentAtOnce() {
        String before = find().item("6.2.8").ask();
        inScope(
                home.administrator(),
                () ->
                        profiles.save(
                                home.administrator(),
                                home.id(),
                                3,
                                new ProfilePart.Answers(Map.of("nhsmail", "yes"))));
        assertThat(find().item("6.2.8").ask()).isNotEqualTo(before);
    }

    private void save(String ref, String value, int version) {
        homes.save(home.administrator(), assessment, ref, value, version);
    }

    private Assessed find() {
        return Scope.of(home.administrator())
                .call(() -> assessments.find(home.administrator(), assessment));
    }

    private static void inScope(Actor actor, Runnable work) {
        Scope.of(actor).run(work);
    }
}
