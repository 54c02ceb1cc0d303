package org.assay.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.evidence.DocumentId;
import org.assay.evidence.DocumentSearch;
import org.assay.evidence.Documents;
import org.assay.exchange.workbook.CellChange.State;
import org.assay.exchange.workbook.Index.Slot;
import org.assay.form.Answer;
import org.assay.improvement.Area;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.EditedBook;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people fill in elsewhere comes back by the one way in, all of it or nothing. */
@HouseUnderTest
class WorkbooksTest {
    private final TownClubs clubs;
    private final CareHomes homes;
    private final People people;
    private final Workbooks workbooks;
    private final Assessments assessments;
    private final Documents documents;
    private final Plans plans;
    private final History history;
    private TownClubs.Club club;
    private Actor gwen;
    private byte[] downloaded;
    private Index index;

    WorkbooksTest(
            TownClubs clubs,
            CareHomes homes,
            People people,
            Workbooks workbooks,
            Assessments assessments,
            Documents documents,
            Plans plans,
            History history) {
        this.clubs = clubs;
        this.homes = homes;
        this.people = people;
        this.workbooks = workbooks;
        this.assessments = assessments;
        this.documents = documents;
        this.plans = plans;
        this.history = history;
    }

    @BeforeEach
    void download() {
        club = clubs.club("Upton Club");
        gwen = club.administrator();
        save("1.2", "fully_met", 0);
        save("1.2/evidence", "Supervision every month", 0);
        downloaded = Scope.of(gwen).call(() -> workbooks.download(gwen, club.assessment()).bytes());
        index = WorkbookFileTest.index(WorkbookFileTest.book(downloaded));
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
    void oneWrongCellHoldsTheWholeWorkbookBack() {
        byte[] wrong = edit().write(cellOf("1.1").sheet(), at("1.1"), "Nearly met").bytes();
        wrong =
                EditedBook.of(wrong)
                        .write("Standard 2", at("2.1#timescale"), "soon")
                        .formula("Standard 2", at("2.1/evidence"), "1+1", "2")
                        .empty("Standard 1", at("1.2"))
                        .bytes();
        DocumentId document = sent(wrong).document();
        assertThat(compared(document).wrong())
                .extracting(CellChange::key)
                .containsExactly("1.1", "2.1/evidence", "2.1#timescale");
        assertThat(compared(document).wrong().getFirst().says())
                .contains("“Nearly met”", "Not met, Partly met, Fully met, N/A");
        assertThat(take(document, Map.of())).isInstanceOf(TakenOver.Undecided.class);
        assertThat(find().assessment().entry("1.2").answer()).isNotNull();
    }

    @Test
    void anActionThatCannotBeKeptHoldsTheWholeWorkbookBack() {
        DocumentId document =
                sent(edit().write("Standard 1", at("1.1"), "Not met")
                                .write("Standard 1", at("1.1#lead"), "x".repeat(10_001))
                                .bytes())
                        .document();
        assertThat(take(document, Map.of())).isInstanceOf(TakenOver.Undecided.class);
        assertThat(find().assessment().entry("1.1").answer()).isNull();
    }

    @Test
    void refusesRowsThatWereMovedSheetsThatWereRenamedAndWorkbooksOfOthers() {
        var other = clubs.club("Downton Club");
        byte[] foreign =
                Scope.of(other.administrator())
                        .call(() ->
                                workbooks
                                        .download(other.administrator(), other.assessment())
                                        .bytes());
        byte[] unknown = EditedBook.of(downloaded).rename("Assay", "Mine").bytes();
        byte[] renamed = EditedBook.of(downloaded).rename("Standard 1", "People").bytes();
        byte[] moved =
                edit().write("Standard 1", "A6", "1.2").write("Standard 1", "A7", "1.1").bytes();
        assertThat(refused(foreign)).contains("belongs to another assessment");
        assertThat(refused(unknown)).contains("was not downloaded here");
        assertThat(refused(renamed)).contains("The sheet “Standard 1” is missing");
        assertThat(refused(moved)).contains("Something was moved", "cell A6 should say “1.1”");
        assertThat(refused("Hello".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("not an Excel workbook");
        assertThat(titles()).isEmpty();
    }

    @Test
    void onlyThoseWhoAnswerMayUpload() {
        Actor auditor = people.actor(Role.AUDITOR, club.id());
        Actor stranger = homes.home("Elsewhere").administrator();
        Scope.of(auditor).run(() -> workbooks.download(auditor, club.assessment()));
        assertThatThrownBy(() -> send(auditor, downloaded)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> send(stranger, downloaded)).isInstanceOf(NotFound.class);
        DocumentId document = sent(filledIn()).document();
        assertThatThrownBy(() ->
                        Scope.of(auditor)
                                .call(() ->
                                        workbooks.take(
                                                auditor, club.assessment(), document, Map.of())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anEditionThatRatesNothingHasNoWorkbook() {
        var home = homes.home("Larkfield House");
        AssessmentId assessment = homes.begin(home);
        assertThatThrownBy(() ->
                        Scope.of(home.administrator())
                                .call(() -> workbooks.download(home.administrator(), assessment)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPreviewTakesFewStatements() {
        DocumentId document = sent(filledIn()).document();
        compared(document);
        CountedStatements.forget();
        compared(document);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }

    private byte[] filledIn() {
        return edit().write("Standard 1", at("1.1"), "partly met ")
                .write("Standard 1", at("1.1/evidence"), "=1+1")
                .write("Standard 1", at("1.1#lead"), "Mair Jones, chair")
                .write("Standard 1", at("1.1#action"), "Name somebody")
                .number("Standard 1", at("1.1#timescale"), 47_683)
                .empty("Standard 1", at("1.2"))
                .write("Your details", at("details/completed_on"), "4 March 2030")
                .bytes();
    }

    private EditedBook edit() {
        return EditedBook.of(downloaded);
    }

    private Slot cellOf(String key) {
        return WorkbookFileTest.slot(index, key);
    }

    private String at(String key) {
        return WorkbookFileTest.name(cellOf(key));
    }

    private Looked send(Actor actor, byte[] bytes) {
        return Scope.of(actor)
                .call(() ->
                        workbooks.send(
                                actor,
                                club.assessment(),
                                "filled in.xlsx",
                                () -> new ByteArrayInputStream(bytes)));
    }

    private Looked.Compared sent(byte[] bytes) {
        return switch (send(gwen, bytes)) {
            case Looked.Compared compared -> compared;
            case Looked.Refused(var problem) -> throw new AssertionError(problem.message());
        };
    }

    private String refused(byte[] bytes) {
        return ((Looked.Refused) send(gwen, bytes)).problem().message();
    }

    private Comparison compared(DocumentId document) {
        return ((Looked.Compared)
                        Scope.of(gwen)
                                .call(() -> workbooks.compare(gwen, club.assessment(), document)))
                .comparison();
    }

    private TakenOver take(DocumentId document, Map<String, Choice> choices) {
        return Scope.of(gwen)
                .call(() -> workbooks.take(gwen, club.assessment(), document, choices));
    }

    private void save(String ref, String value, int version) {
        homes.save(gwen, club.assessment(), ref, value, version);
    }

    private Assessed find() {
        return Scope.of(gwen).call(() -> assessments.find(gwen, club.assessment()));
    }

    private WholePlan plan() {
        return Scope.of(gwen)
                .call(() -> plans.ofAssessment(gwen, club.assessment().value()).orElse(null));
    }

    private List<String> titles() {
        return Scope.of(gwen)
                .call(() ->
                        documents.list(gwen, club.id(), DocumentSearch.all()).rows().stream()
                                .map(document -> document.title())
                                .toList());
    }

    private List<HistoryLine> lines() {
        return Scope.of(gwen)
                .call(() ->
                        history.history(gwen, club.id(), "assessment/" + club.assessment(), 1)
                                .rows());
    }
}
