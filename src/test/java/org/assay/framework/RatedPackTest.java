package org.assay.framework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.form.AnswerType;
import org.junit.jupiter.api.Test;

class RatedPackTest {
    private final Edition edition = Clubs.edition();

    @Test
    void makesOfARatedRequirementItsRatingAndWhatRatingsAsk() {
        Requirement requirement = edition.requirement("1.1").orElseThrow();

        assertThat(requirement.rated()).isTrue();
        assertThat(requirement.items())
                .extracting(Item::ref)
                .containsExactly("1.1", "1.1/evidence", "1.1/reason", "1.1/alternative");
        assertThat(requirement.items().getFirst().type()).isEqualTo(AnswerType.RATING);
        assertThat(requirement.askedBy("partly_met"))
                .extracting(Item::ref)
                .containsExactly("1.1/evidence");
        assertThat(requirement.askedBy("n_a"))
                .extracting(Item::ref, Item::mandatory)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1/reason", true),
                        org.assertj.core.groups.Tuple.tuple("1.1/alternative", false));
    }

    @Test
    void describesARatingByTheRequirementsOwnWordsElseInGeneral() {
        var question = edition.item("1.1").orElseThrow().question();

        assertThat(question.option("not_met").orElseThrow().means()).isEqualTo("Nobody is named.");
        assertThat(question.option("n_a").orElseThrow().means())
                .isEqualTo("It does not concern you.");
        assertThat(question.option("not_met").orElseThrow().tone()).isEqualTo("red");
    }

    @Test
    void mayBeRatedAndHaveItemsAndBeConfirmed() {
        Requirement requirement = edition.requirement("2.1").orElseThrow();

        assertThat(requirement.confirm()).isTrue();
        assertThat(requirement.ownItems()).extracting(Item::ref).containsExactly("2.1.1");
        assertThat(edition.requirement("2.2").orElseThrow().rated()).isFalse();
    }

    @Test
    void asksOfTheReturnOfAStandardAndOfItsJudgement() {
        assertThat(edition.items())
                .extracting(Item::ref)
                .startsWith(
                        "details/completed_by",
                        "details/completed_on",
                        "details/phone",
                        "1",
                        "1/reason",
                        "1/alternative",
                        "1.1")
                .contains("1/judgement", "1/statement", "1/why", "2/judgement");
        assertThat(edition.requirementOf("1/judgement")).isEmpty();
        assertThat(edition.standardOf("1/judgement").orElseThrow().ref()).isEqualTo("1");
        assertThat(edition.item("1").orElseThrow().question().options())
                .extracting(option -> option.id())
                .containsExactly("n_a");
        assertThat(edition.standards().get(1).declaring()).isEmpty();
    }

    @Test
    void putsTheNamesIntoItsTexts() {
        assertThat(edition.requirement("1.1").orElseThrow().hint())
                .isEqualTo("the town board keeps a list.");
        assertThat(edition.terms().help()).isEqualTo("Ask the town board.");
    }

    @Test
    void knowsWhenAndToWhomAReturnGoesAndWhatIsDeclared() {
        assertThat(edition.due())
                .contains(
                        new Deadline(
                                "submit",
                                LocalDate.of(2030, 7, 19),
                                List.of(Period.ofDays(30), Period.ofDays(7), Period.ofDays(1))));
        assertThat(Clubs.in(edition, "downton,upton").recipients())
                .extracting(Recipient::organisation)
                .containsExactly("upton-board", "downton-board");
        assertThat(Clubs.in(edition, "upton").recipients())
                .extracting(Recipient::organisation)
                .containsExactly("upton-board");
        assertThat(requireNonNull(edition.terms().plan()).required())
                .containsExactly("lead", "action", "timescale");
        assertThat(requireNonNull(edition.terms().declaration()).fields())
                .extracting(field -> field.question().ref())
                .containsExactly("post_held");
    }

    @Test
    void leavesAwayWhatIsOnlyForAnotherTown() {
        assertThat(Clubs.in(edition, "upton").outline().standard("3")).isEmpty();
        assertThat(Clubs.in(edition, "upton,downton").outline().standard("3")).isPresent();
        assertThat(Clubs.in(edition, "").outline().standard("3")).isEmpty();
    }

    @Test
    void comesToLevelsByCountingRatings() {
        Tailored tailored = Clubs.in(edition, "upton");
        var complete = Set.of(Measure.RATINGS_COMPLETE);

        assertThat(tailored.levelAt(complete, Map.of("fully_met", 3)).id()).isEqualTo("good");
        assertThat(tailored.levelAt(complete, Map.of("not_met", 1)).id()).isEqualTo("told");
        assertThat(tailored.levelAt(Set.of(), Map.of()).id()).isEqualTo("open");
    }

    @Test
    void tellsALaterEditionByItsDifference() {
        Edition later = Clubs.later();

        assertThat(later.carriedTo("1.1")).containsExactly("1.5");
        assertThat(later.carriedTo("1.1/evidence")).containsExactly("1.5/evidence");
        assertThat(later.carriedTo("1.2/reason")).containsExactly("1.6/reason", "1.7/reason");
        assertThat(later.carriedTo("2.1/evidence")).containsExactly("2.1/evidence");
        assertThat(later.carriedTo("3.1/evidence")).isEmpty();
        assertThat(later.carriedTo("details/completed_by")).containsExactly("details/completed_by");
        assertThat(later.standards()).extracting(Standard::ref).containsExactly("1", "2", "4");
        assertThat(later.requirement("2.1").orElseThrow().title())
                .isEqualTo("The place is safe and warm.");
    }

    @Test
    void laysAnOverlayOverAnEdition() {
        Edition overlay = Clubs.overlay();

        assertThat(overlay).hasToString("safe-clubs/2030+hill-board");
        assertThat(overlay.overlay()).contains("hill-board");
        assertThat(overlay.base()).contains("2030");
        assertThat(overlay.authority()).isEqualTo("town-council");
        assertThat(overlay.requirement("1.1").orElseThrow().title())
                .isEqualTo("Somebody on the hill is named.");
        assertThat(overlay.requirement("1.1").orElseThrow().hint())
                .isEqualTo("the hill board keeps a list.");
        assertThat(overlay.requirement("1.2")).isEmpty();
        assertThat(overlay.standards())
                .extracting(Standard::ref)
                .containsExactly("1", "2", "3", "9");
        assertThat(overlay.requirement("2.3").orElseThrow().rated()).isTrue();
        assertThat(overlay.carriedTo("2.1/evidence")).containsExactly("2.1/evidence");
    }
}
