package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.assay.form.Answer;
import org.assay.framework.Edition;
import org.assay.framework.Packs;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Edition edition = Packs.small();
    private final MadeUp assessed = new MadeUp(edition).profile("nhsmail", "yes");

    @Test
    void knowsTheStateOfEachItem() {
        assessed.entry("1.1.2", new Answer.Percentage(BigDecimal.valueOf(80)));
        assertThat(state("1.1.1")).isEqualTo(ItemState.UNANSWERED);
        assertThat(state("1.1.2")).isEqualTo(ItemState.ANSWERED);
        assertThat(assessed.evaluated().item("1.1.2").orElseThrow().reason())
                .isEqualTo("Saved, but not complete: 95% or more is needed");
        assessed.entry("1.1.2", new Answer.Percentage(BigDecimal.valueOf(95)));
        assertThat(state("1.1.2")).isEqualTo(ItemState.COMPLETE);
    }

    @Test
    void countsAnAnswerBroughtForwardOnlyOnceItIsLookedAt() {
        assessed.entry(
                "1.1.1", new EntryFact(new Answer.Tick(), "", MadeUp.TODAY.minusYears(1), true));
        assertThat(state("1.1.1")).isEqualTo(ItemState.BROUGHT_FORWARD);
        assertThat(assessed.evaluated().mandatory().complete()).isZero();
        assessed.entry("1.1.1", new Answer.Tick());
        assertThat(assessed.evaluated().mandatory().complete()).isEqualTo(1);
    }

    @Test
    void letsARequirementBeConfirmedOnceItsMandatoryItemsAreComplete() {
        assessed.entry("1.1.1", new Answer.Tick());
        assertThat(requirement().confirmable()).isFalse();
        assessed.entry("1.1.2", new Answer.Percentage(BigDecimal.valueOf(100)));
        assertThat(requirement().confirmable()).isTrue();
        assertThat(requirement().done()).isFalse();
        assertThat(requirement().mandatoryComplete()).isEqualTo(2);
        assessed.confirm(List.of("1.1"));
        assertThat(requirement().done()).isTrue();
    }

    @Test
    void doesNotCountAConfirmationOfWhatIsNotComplete() {
        assessed.confirm(List.of("1.1"));
        assertThat(requirement().done()).isFalse();
        assertThat(assessed.evaluated().level().id()).isEqualTo("none");
    }

    @Test
    void saysWhatEachHigherLevelIsMissing() {
        assessed.profile("nhsmail", "no").entry("1.1.1", new Answer.Tick());
        List<LevelAhead> ahead = assessed.evaluated().ahead();
        assertThat(ahead).extracting(each -> each.level().id()).containsExactly("good", "best");
        assertThat(ahead.getFirst().items()).extracting(ItemProgress::ref).containsExactly("1.1.2");
        assertThat(ahead.getFirst().toConfirm()).hasSize(1);
        assertThat(ahead.getFirst().besides()).isEmpty();
        assertThat(ahead.getLast().besides())
                .containsExactly(
                        "In the profile, the answer to “Do you use NHSmail?” has to be “Yes”.");
    }

    @Test
    void hasNothingAheadAtTheBestLevel() {
        assessed.complete(edition.items()).confirmAll();
        assertThat(assessed.evaluated().level().id()).isEqualTo("best");
        assertThat(assessed.evaluated().ahead()).isEmpty();
        assertThat(assessed.evaluated().standardsDone()).isEqualTo(1);
    }

    @Test
    void countsItemsInEveryState() {
        assessed.entry("1.1.1", new Answer.Tick());
        StandardProgress standard = assessed.evaluated().standard("1").orElseThrow();
        assertThat(standard.mandatory()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        assertThat(standard.mandatory().percent()).isEqualTo(50);
        assertThat(standard.bestPractice().total()).isEqualTo(1);
        assertThat(standard.done()).isFalse();
    }

    private ItemState state(String ref) {
        return assessed.evaluated().item(ref).orElseThrow().state();
    }

    private RequirementProgress requirement() {
        return assessed.evaluated().requirement("1.1").orElseThrow();
    }
}
