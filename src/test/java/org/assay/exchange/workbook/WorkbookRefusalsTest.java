package org.assay.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.EditedBook;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.trail.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken over is refused in words that help, and nothing is changed. */
@HouseUnderTest
class WorkbookRefusalsTest extends SendingWorkbooks {
    WorkbookRefusalsTest(
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

    @ParameterizedTest
    @ValueSource(strings = {"01/06/0000", "1/1/-0001", "1/1/+99999", "0999-12-31"})
    void aDayThatNobodyMeansIsNoDay(String day) {
        DocumentId document =
                sent(edit().write("Standard 1", at("1.1"), "Not met")
                                .write("Standard 1", at("1.1#timescale"), day)
                                .bytes())
                        .document();
        assertThat(compared(document).wrong())
                .extracting(CellChange::key)
                .containsExactly("1.1#timescale");
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
}
