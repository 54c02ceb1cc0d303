package org.assay.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.assay.assessment.Assessments;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.exchange.workbook.CellChange.State;
import org.assay.form.Answer;
import org.assay.improvement.Area;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.Test;

/** What people fill in elsewhere comes back by the one way in, all of it or nothing. */
@HouseUnderTest
class WorkbooksTest extends SendingWorkbooks {
    WorkbooksTest(
            TownClubs clubs,
            CareHomes homes,
            People people,
            Workbooks workbooks,
            Assessments assessments,
            Documents documents,
            Plans plans,
            History history) {
        super(clubs, homes, people, workbooks, assessments, documents, plans, history);
    }

    @Test
    void aWorkbookThatNobodyChangedChangesNothing() {
        Comparison comparison = sent(downloaded).comparison();
        assertThat(comparison.cells()).isEmpty();
        assertThat(comparison.same()).isZero();
    }

    @Test
    void showsEveryChangedCellBeforeAndAfterAndChangesNothingYet() {
        Comparison comparison = sent(filledIn()).comparison();
        assertThat(comparison.cells())
                .extracting(CellChange::key, CellChange::before, CellChange::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("1.1", "", "Partly met"),
                        org.assertj.core.groups.Tuple.tuple("1.1/evidence", "", "=1+1"),
                        org.assertj.core.groups.Tuple.tuple("1.1#lead", "", "Mair Jones, chair"),
                        org.assertj.core.groups.Tuple.tuple("1.1#action", "", "Name somebody"),
                        org.assertj.core.groups.Tuple.tuple("1.1#timescale", "", "2030-07-19"),
                        org.assertj.core.groups.Tuple.tuple("1.2", "Fully met", ""),
                        org.assertj.core.groups.Tuple.tuple(
                                "details/completed_on", "", "2030-03-04"));
        assertThat(comparison.cells()).allMatch(cell -> cell.state() == State.CHANGED);
        assertThat(comparison.cells().getFirst().where()).isEqualTo("Your details, cell B8");
        assertThat(find().assessment().entry("1.1").answer()).isNull();
        assertThat(plan()).isNull();
    }

    @Test
    void takesAnswersAndActionsOver() {
        DocumentId document = sent(filledIn()).document();
        assertThat(take(document, Map.of())).isEqualTo(new TakenOver.Done(4, 1));
        var assessment = find().assessment();
        assertThat(assessment.entry("1.1").answer()).isEqualTo(new Answer.Choice("partly_met"));
        assertThat(assessment.entry("1.1/evidence").answer()).isEqualTo(new Answer.Text("=1+1"));
        assertThat(assessment.entry("1.2").answer()).isNull();
        assertThat(assessment.entry("1.2/evidence").answer())
                .isEqualTo(new Answer.Text("Supervision every month"));
        assertThat(assessment.entry("details/completed_on").answer())
                .isEqualTo(new Answer.Date(LocalDate.of(2030, 3, 4)));
        Area area = plan().areas().getFirst();
        assertThat(area.requirements()).containsExactly("1.1");
        assertThat(area.actions().getFirst().planning())
                .isEqualTo(
                        new Planning(
                                "Name somebody",
                                "Mair Jones, chair",
                                "",
                                null,
                                LocalDate.of(2030, 7, 19),
                                "",
                                "",
                                null,
                                ""));
        assertThat(lines()).extracting(HistoryLine::what).contains("workbook.taken", "entry.saved");
        assertThat(compared(document).cells()).isEmpty();
        assertThat(take(document, Map.of())).isEqualTo(new TakenOver.Done(0, 0));
    }

    @Test
    void keepsTheWorkbookAsADocument() {
        sent(filledIn());
        assertThat(titles()).singleElement().asString().startsWith("Workbook of Safe clubs 2030");
    }

    @Test
    void aPersonChoosesWhereTheOnlineAnswerChangedAsWell() {
        save("1.1", "not_met", 0);
        save("1.1/evidence", "Online evidence", 0);
        DocumentId document = sent(filledIn()).document();
        assertThat(compared(document).conflicts())
                .extracting(CellChange::key, CellChange::before, CellChange::downloaded)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1", "Not met", ""),
                        org.assertj.core.groups.Tuple.tuple("1.1/evidence", "Online evidence", ""));
        var undecided = (TakenOver.Undecided) take(document, Map.of("1.1", new Choice(true, 1)));
        assertThat(undecided.problems()).singleElement().returns("1.1/evidence", p -> p.field());
        assertThat(find().assessment().entry("1.2").answer()).isNotNull();
        take(document, Map.of("1.1", new Choice(true, 1), "1.1/evidence", new Choice(false, 1)));
        assertThat(find().assessment().entry("1.1").answer())
                .isEqualTo(new Answer.Choice("partly_met"));
        assertThat(find().assessment().entry("1.1/evidence").answer())
                .isEqualTo(new Answer.Text("Online evidence"));
    }

    @Test
    void aChoiceHoldsOnlyForTheAnswerThatThePersonSaw() {
        save("1.1", "not_met", 0);
        DocumentId document = sent(filledIn()).document();
        save("1.1", "fully_met", 1);
        var undecided = (TakenOver.Undecided) take(document, Map.of("1.1", new Choice(true, 1)));
        assertThat(undecided.problems())
                .singleElement()
                .asString()
                .contains("has changed once more");
        assertThat(find().assessment().entry("1.1").version()).isEqualTo(2);
    }

    @Test
    void whatSaysTheSameOnlineIsNoConflict() {
        save("1.1", "partly_met", 0);
        Comparison comparison = sent(filledIn()).comparison();
        assertThat(comparison.conflicts()).isEmpty();
        assertThat(comparison.same()).isEqualTo(1);
    }

    @Test
    void aPreviewTakesFewStatements() {
        DocumentId document = sent(filledIn()).document();
        compared(document);
        CountedStatements.forget();
        compared(document);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }
}
