package org.assay.assessment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.assay.form.Answer;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.assay.framework.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingsTest {
    private final Edition edition = Clubs.edition();
    private final MadeUp assessed = new MadeUp(edition).profile("areas", "upton");

    @Test
    void asksForTheRatingFirst() {
        assertThat(missing("1.1")).containsExactly("1.1 is not rated yet.");
        assertThat(requirement("1.1").items()).extracting(ItemProgress::ref).containsExactly("1.1");
    }

    @Test
    void asksWhatThePresentRatingAsks() {
        assessed.rate("1.1", "partly_met");

        assertThat(requirement("1.1").items())
                .extracting(ItemProgress::ref)
                .containsExactly("1.1", "1.1/evidence");
        assertThat(missing("1.1"))
                .containsExactly(
                        "1.1 is rated “Partly met”, which asks: What shows it?",
                        "1.1 is rated “Partly met”, which asks for an action. None is planned yet. It needs: Lead person and title, Action, Timescale.");

        assessed.says("1.1/evidence", "It is on the door.").action("1.1", "lead", "action");
        assertThat(missing("1.1"))
                .containsExactly(
                        "1.1 is rated “Partly met”, which asks for an action. Still open in it: Timescale.");

        assessed.action("1.1", "lead", "action", "timescale");
        assertThat(rated("1.1").complete()).isTrue();
        assertThat(requirement("1.1").done()).isTrue();
    }

    @Test
    void leavesOpenWhatMayStayOpen() {
        assessed.rate("1.1", "n_a").says("1.1/reason", "There is nobody to turn to.");

        assertThat(missing("1.1")).isEmpty();
    }

    @Test
    void keepsWhatWasTypedUnderAnotherRating() {
        assessed.rate("1.1", "fully_met").says("1.1/evidence", "It is on the door.");
        assertThat(missing("1.1")).isEmpty();

        assessed.rate("1.1", "n_a");

        assertThat(requirement("1.1").kept())
                .filteredOn(ItemProgress::complete)
                .extracting(ItemProgress::ref)
                .containsExactly("1.1/evidence");
        assertThat(missing("1.1"))
                .containsExactly("1.1 is rated “N/A”, which asks: Why does it not apply?");
    }

    @Test
    void countsARatingBroughtForwardOnlyOnceItIsLookedAt() {
        var before = new EntryFact(new Answer.Choice("fully_met"), "", MadeUp.TODAY, true);
        assessed.entry("1.1", before).says("1.1/evidence", "It is on the door.");

        assertThat(assessed.evaluated().ratings().of("fully_met")).isZero();
        assertThat(missing("1.1"))
                .containsExactly("1.1: Brought forward: look at it and save it again.");
    }

    @Test
    void countsAllOfAStandardThatIsDeclaredNotToApply() {
        assessed.rate("1.1", "not_met").rate("1", "n_a");

        StandardProgress standard = standard("1");
        assertThat(standard.ratings().of("n_a")).isEqualTo(2);
        assertThat(standard.ratings().of("not_met")).isZero();
        assertThat(standard.ratings().applicable()).isZero();
        assertThat(standard.judgement()).isNull();
        assertThat(standard.missing())
                .extracting(Missing::sentence)
                .containsExactly(
                        "Standard 1 is declared “N/A”, which asks: Why does it not apply?");

        assessed.says("1/reason", "We have no members.");
        assertThat(standard("1").done()).isTrue();
    }

    @Test
    void countsTheAnswersAgainOnceADeclarationIsTakenBack() {
        assessed.rate("1.1", "not_met").rate("1", "n_a");
        assertThat(requirement("1.1").kept()).isNotEmpty();

        var again = new MadeUp(edition).profile("areas", "upton").rate("1.1", "not_met");

        assertThat(again.evaluated().ratings().of("not_met")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fully_met,fully_met,fully_met",
        "fully_met,partly_met,partly_met",
        "fully_met,not_met,partly_met",
        "partly_met,not_met,not_met",
        "not_met,not_met,not_met",
        "fully_met,n_a,fully_met",
    })
    void supportsAJudgementByTheMeanOfTheRatingsRoundedDown(
            String one, String other, String supported) {
        assessed.rate("1.1", one).rate("1.2", other);

        assertThat(requireNonNull(judgement().supported()).id()).isEqualTo(supported);
    }

    @Test
    void asksWhyAJudgementIsBetterThanItsRatings() {
        assessed.rate("1.1", "fully_met")
                .rate("1.2", "not_met")
                .rate("1/judgement", "fully_met")
                .says("1/statement", "It is fine.");

        assertThat(judgement().exceeds()).isTrue();
        assertThat(standard("1").missing())
                .extracting(Missing::sentence)
                .contains(
                        "The judgement of standard 1 asks: Your judgement is better than your ratings support. Say why.");

        assessed.rate("1/judgement", "partly_met");
        assertThat(judgement().exceeds()).isFalse();
    }

    @Test
    void mixesRatedAndUnratedRequirements() {
        assessed.rate("2.1", "fully_met").says("2.1/evidence", "Looked at.");
        assertThat(requirement("2.1").confirmable()).isFalse();

        assessed.entry("2.1.1", new Answer.Date(MadeUp.TODAY));
        assertThat(requirement("2.1").confirmable()).isTrue();
        assertThat(requirement("2.1").done()).isFalse();
        assertThat(requirement("2.2").done()).isFalse();

        assessed.confirm(java.util.List.of("2.1")).entry("2.2.1", new Answer.Tick());
        assertThat(requirement("2.1").done()).isTrue();
        assertThat(requirement("2.2").rated()).isNull();
    }

    @Test
    void comesToItsLevelsByTheRatings() {
        assertThat(level()).isEqualTo("open");

        assessed.rate("1", "n_a").says("1/reason", "No members.");
        assessed.rate("2.1", "not_met").action("2.1", "lead", "action", "timescale");
        assertThat(assessed.evaluated().reached()).contains(Measure.RATINGS_COMPLETE);
        assertThat(level()).isEqualTo("told");

        assessed.rate("2.1", "fully_met").says("2.1/evidence", "Looked at.");
        assertThat(level()).isEqualTo("good");
    }

    @Test
    void saysWhatALevelAheadMissesOfTheRatings() {
        assessed.rate("1", "n_a").rate("2.1", "not_met");

        LevelAhead ahead = assessed.evaluated().ahead().getFirst();

        assertThat(ahead.level().id()).isEqualTo("told");
        assertThat(ahead.gaps())
                .extracting(Missing::what)
                .containsExactly("1/reason", "2.1/action");
    }

    @Test
    void listsAllThatIsMissingForTheReturn() {
        assertThat(assessed.evaluated().missing())
                .extracting(Missing::what)
                .containsExactly(
                        "details/completed_by",
                        "details/completed_on",
                        "1.1",
                        "1.2",
                        "1/judgement",
                        "1/statement",
                        "2.1",
                        "2.1.1",
                        "2.2.1",
                        "2/judgement",
                        "2/statement");
    }

    private java.util.List<String> missing(String ref) {
        return rated(ref).missing().stream().map(Missing::sentence).toList();
    }

    private RatedProgress rated(String ref) {
        return requireNonNull(requirement(ref).rated());
    }

    private JudgementProgress judgement() {
        return requireNonNull(standard("1").judgement());
    }

    private RequirementProgress requirement(String ref) {
        return assessed.evaluated().requirement(ref).orElseThrow();
    }

    private StandardProgress standard(String ref) {
        return assessed.evaluated().standard(ref).orElseThrow();
    }

    private String level() {
        return assessed.evaluated().level().id();
    }
}
