package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assay.kernel.Problem;
import org.junit.jupiter.api.Test;

class ActionRuleTest {
    private static final LocalDate DAY = LocalDate.of(2015, 6, 30);
    private static final Set<Must> ALL = Must.of(Template.SMART, null);

    @Test
    void namesEachOfTheMustsThatIsMissing() {
        assertThat(Must.missing(ALL, Planning.EMPTY))
                .containsExactly(Must.DEADLINE, Must.LEAD_ORGANISATION, Must.SUCCESS_TIMESCALE);
        assertThat(Must.missing(ALL, Planning.EMPTY))
                .extracting(must -> must.problem().message())
                .containsExactly(
                        "Enter the deadline: the day by which this is done.",
                        "Enter the organisation that leads this action.",
                        "Enter the day by which success is measured.");
        assertThat(Must.missing(ALL, ready())).isEmpty();
    }

    @Test
    void theFourthMustIsTheDayOfEveryDiaryEntry() {
        assertThat(DiaryRule.problems(null, DiaryEntry.Kind.PROGRESS, "Done", DAY))
                .containsExactly(Must.DATED_PROGRESS.problem());
        assertThat(DiaryRule.problems(DAY, DiaryEntry.Kind.PROGRESS, "Done", DAY)).isEmpty();
        assertThat(DiaryRule.problems(DAY.plusDays(1), DiaryEntry.Kind.PROGRESS, "Done", DAY))
                .extracting(Problem::field)
                .containsExactly("day");
        assertThat(DiaryRule.problems(DAY, null, " ", DAY))
                .extracting(Problem::field)
                .containsExactly("kind", "words");
    }

    @Test
    void aPlanByStatementsHasNoMusts() {
        assertThat(Must.missing(Must.of(Template.STATEMENT, null), Planning.EMPTY)).isEmpty();
    }

    @Test
    void takesFromAnEditionTheMustsThatItNames() {
        var told =
                new org.assay.framework.Plan(
                        org.assay.framework.Plan.Template.SMART,
                        List.of(),
                        List.of("deadline", "something_else"),
                        List.of(),
                        Map.of());
        assertThat(Must.of(Template.SMART, told)).containsExactly(Must.DEADLINE);
    }

    @Test
    void refusesADeadlineBeforeTheStart() {
        var planning = new Planning("", "", "", DAY, DAY.minusDays(1), "", "", null, "");
        assertThat(ActionRule.impossible(planning, Monitoring.EMPTY))
                .singleElement()
                .returns("deadline", Problem::field);
        var sameDay = new Planning("", "", "", DAY, DAY, "", "", null, "");
        assertThat(ActionRule.impossible(sameDay, Monitoring.EMPTY)).isEmpty();
    }

    @Test
    void refusesDaysThatNobodyMeans() {
        var early = LocalDate.of(1, 6, 1);
        var late = LocalDate.of(99_999, 1, 1);
        var planning = new Planning("", "", "", early, late, "", "", late, "");
        assertThat(ActionRule.impossible(planning, Monitoring.EMPTY))
                .extracting(Problem::field)
                .containsExactly("startedOn", "deadline", "successBy");
        assertThat(DiaryRule.problems(early, DiaryEntry.Kind.PROGRESS, "Done", DAY))
                .extracting(Problem::field)
                .containsExactly("day");
    }

    @Test
    void refusesToMeasureSuccessBeforeTheStart() {
        var planning = new Planning("", "", "", DAY, null, "", "", DAY.minusDays(1), "");
        assertThat(ActionRule.impossible(planning, Monitoring.EMPTY))
                .extracting(Problem::field)
                .containsExactly("successBy");
    }

    @Test
    void refusesATextThatCannotBeStored() {
        var planning = new Planning("a\0b", "x".repeat(20_000), "", null, null, "", "", null, "");
        assertThat(ActionRule.impossible(planning, Monitoring.EMPTY))
                .extracting(Problem::field)
                .containsExactly("what", "lead");
    }

    @Test
    void keepsGreenBackWithoutImpactAndEvidence() {
        assertThat(green("", "", List.of()))
                .extracting(Problem::field)
                .containsExactly("impact", "evidence");
        assertThat(green("Worked", " ", List.of()))
                .extracting(Problem::field)
                .containsExactly("evidence");
        assertThat(green("", "Survey", List.of()))
                .extracting(Problem::field)
                .containsExactly("impact");
        assertThat(green("\u200b", "\u00a0\u3164", List.of()))
                .as("what nobody can see")
                .extracting(Problem::field)
                .containsExactly("impact", "evidence");
        assertThat(green("Worked", "Survey", List.of())).isEmpty();
        assertThat(green("Worked", "", List.of(new UUID(1, 1)))).isEmpty();
    }

    @Property
    void onlyGreenAsksForEvidence(@ForAll Rag rag, @ForAll String impact, @ForAll String evidence) {
        var monitoring = new Monitoring(rag, impact, evidence, List.of());
        boolean kept = ActionRule.keepingGreenBack(Planning.EMPTY, monitoring).isEmpty();
        assertThat(kept).isEqualTo(rag != Rag.GREEN || monitoring.shown());
    }

    @Test
    void greenFallsBackToWhatItWasAndToAmberWhenItWasGreen() {
        assertThat(ActionRule.insteadOfGreen(null)).isNull();
        assertThat(ActionRule.insteadOfGreen(Rag.RED)).isEqualTo(Rag.RED);
        assertThat(ActionRule.insteadOfGreen(Rag.GREEN)).isEqualTo(Rag.AMBER);
    }

    @Test
    void ratesAnActionOnlyWhenItHasItsMusts() {
        var red = new Monitoring(Rag.RED, "", "", List.of());
        assertThat(ActionRule.keepingRatingBack(ALL, Planning.EMPTY, red))
                .get()
                .returns(
                        "The action is not ready to be rated: three of the four musts are missing.",
                        Problem::message);
        assertThat(ActionRule.keepingRatingBack(ALL, ready(), red)).isEmpty();
        assertThat(ActionRule.keepingRatingBack(Set.of(), Planning.EMPTY, red)).isEmpty();
        assertThat(ActionRule.keepingRatingBack(ALL, Planning.EMPTY, Monitoring.EMPTY)).isEmpty();
    }

    private static Planning ready() {
        return new Planning("Do it", "", "Mill Lane Surgery", null, DAY, "", "", DAY, "");
    }

    private static List<Problem> green(String impact, String evidence, List<UUID> documents) {
        return ActionRule.keepingGreenBack(
                ready(), new Monitoring(Rag.GREEN, impact, evidence, documents));
    }
}
