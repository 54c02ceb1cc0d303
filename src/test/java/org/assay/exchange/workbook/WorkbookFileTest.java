package org.assay.exchange.workbook;

import static org.assay.exchange.workbook.MadeWorkbooks.NAUGHTY;
import static org.assay.exchange.workbook.MadeWorkbooks.TABLE;
import static org.assay.exchange.workbook.MadeWorkbooks.book;
import static org.assay.exchange.workbook.MadeWorkbooks.index;
import static org.assay.exchange.workbook.MadeWorkbooks.plan;
import static org.assay.exchange.workbook.MadeWorkbooks.slot;
import static org.assay.exchange.workbook.MadeWorkbooks.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessedExample;
import org.assay.assessment.RatingCounts;
import org.assay.assessment.StandardProgress;
import org.assay.exchange.workbook.Index.Slot;
import org.assay.exchange.xlsx.Book;
import org.assay.form.Answer;
import org.assay.framework.Clubs;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.support.EditedBook;
import org.assay.support.LibreOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** LibreOffice works the workbook's formulas out as Assay works the evaluation out. */
class WorkbookFileTest {

    private static Assessed guidance;
    private static Assessed club;
    private static byte[] written;
    private static Book example;
    private static Book declared;
    private static Book untouched;

    @BeforeAll
    static void workOut() {
        guidance = MadeWorkbooks.guidance();
        club = MadeWorkbooks.club();
        written = written(club, plan());
        byte[] fresh =
                written(
                        AssessedExample.of(
                                MadeWorkbooks.largest(),
                                Map.of("areas", "peterborough"),
                                List.of()),
                        null);
        List<byte[]> saved = LibreOffice.saved(written(guidance, null), written, fresh);
        example = book(saved.get(0));
        declared = book(saved.get(1));
        untouched = book(saved.get(2));
    }

    @Test
    void theScoresAreThoseOfTheWorkedExampleNumberForNumber() {
        scoresAreThoseOf(guidance, example);
        assertThat(row(example, 5 + TABLE.length)).startsWith("46", "7", "3", "27", "8", "1", "38");
    }

    @Test
    void aStandardDeclaredNotToApplyCountsAsSuch() {
        scoresAreThoseOf(club, declared);
        assertThat(row(declared, 5)).startsWith("2", "0", "0", "0", "2", "0", "0");
    }

    @Test
    void theActionPlanListsWhatAsksForAnActionInOrder() {
        assertThat(texts(example, Drawing.PLAN, 5, 0, 10))
                .containsExactly(
                        "1.1", "1.2", "1.3", "1.4", "2.1", "3.1", "3.2", "5.1", "5.2", "5.3");
        assertThat(texts(example, Drawing.PLAN, 15, 0, 3)).containsExactly("", "", "");
    }

    @Test
    void theActionPlanSaysWhoseItIsAndWhenItWasCompleted() {
        Slot day = slot(index(book(written)), "details/completed_on");
        byte[] dated =
                EditedBook.of(written)
                        .write(day.sheet(), MadeWorkbooks.name(day), "2030-03-04")
                        .bytes();
        Book worked = book(LibreOffice.saved(dated).getFirst());
        assertThat(across(worked, Drawing.PLAN, 3, 4))
                .startsWith("Organisation", "Upton Club", "When was it completed?")
                .element(3)
                .asString()
                .isNotEmpty();
        assertThat(across(declared, Drawing.PLAN, 3, 4)).element(3).isEqualTo("");
    }

    @Test
    void theActionPlanSaysWhatIsWrittenBesideTheStatement() {
        assertThat(across(declared, Drawing.PLAN, 5, 8))
                .containsExactly(
                        "2.1",
                        "The place is safe.",
                        "Partly met",
                        "Mair Jones, manager",
                        NAUGHTY.strip(),
                        "",
                        Long.toString(LocalDate.of(2030, 7, 19).toEpochDay() + 25_569),
                        "");
    }

    @Test
    void theActionPlanShowsFurtherActionsAndThoseOfOnesOwn() {
        assertThat(across(declared, Drawing.PLAN, 6, 8))
                .containsExactly(
                        "2.1",
                        "The place is safe.",
                        "",
                        "Ivo Lamb, chair",
                        "Ask every month",
                        "",
                        Long.toString(LocalDate.of(2030, 9, 1).toEpochDay() + 25_569),
                        "");
        assertThat(across(declared, Drawing.PLAN, 7, 8))
                .containsExactly("", "=1+1", "", "", "", "", "", "");
        assertThat(texts(declared, Drawing.PLAN, 8, 0, 2)).containsExactly("", "");
    }

    @Test
    void anEmptyWorkbookShowsNoNoughtsAndNoDaysOf1900() {
        for (int row = 5; row < 58; row++)
            for (int column = 0; column < 8; column++)
                assertThat(untouched.cell(Drawing.PLAN, row, column).text()).isEmpty();
        Index index = index(untouched);
        assertThat(index.slots()).hasSizeGreaterThan(300);
        for (Slot slot : index.slots())
            assertThat(untouched.cell(slot.sheet(), slot.row(), slot.column()).text())
                    .as(slot.key())
                    .isEmpty();
        for (int row = 1; row < 58; row++)
            for (int column = 2; column < 10; column++)
                assertThat(untouched.cell(Drawing.CALCULATION, row, column).text()).isEmpty();
    }

    @Test
    void whatPeopleTypedIsNeverAFormula() {
        Slot evidence = slot(index(declared), "2.1/evidence");
        Book.Found cell = declared.cell(evidence.sheet(), evidence.row(), evidence.column());
        assertThat(cell.kind()).isEqualTo(Book.Kind.TEXT);
        assertThat(Values.plain(cell.text())).isEqualTo(NAUGHTY.strip());
    }

    @Test
    void everythingIsInItsPlaceAfterLibreOfficeHasSavedIt() {
        Index before = index(book(written));
        Index after = index(declared);
        assertThat(after.slots()).isEqualTo(before.slots());
        assertThat(after.anchors()).isEqualTo(before.anchors());
        assertThat(Fitting.problem(declared, Index.read(declared), club.assessment())).isEmpty();
        assertThat(Comparing.of(club, Ground.doing(plan()), declared, after).cells()).isEmpty();
    }

    @Test
    void remembersTheVersionOfEachAnswer() {
        assertThat(slot(index(book(written)), "2.1").version()).isEqualTo(1);
        assertThat(slot(index(book(written)), "2.1/reason").version()).isZero();
        assertThat(slot(index(book(written)), "2.1#lead").version()).isEqualTo(4);
    }

    @Test
    void saysInWordsWhatIsStillOpen() {
        Slot rating = slot(index(declared), "2.1");
        int open = 15;
        String said = declared.cell(rating.sheet(), rating.row(), open).text();
        assertThat(declared.cell(rating.sheet(), 3, open).text()).isEqualTo("Still open");
        assertThat(said).isEmpty();
        Slot other = slot(index(example), "1.1");
        assertThat(example.cell(other.sheet(), other.row(), open).text())
                .isEqualTo("Lead person and title. Action. Timescale.");
    }

    @Test
    void aRatingBroughtForwardIsToBeChosenAgain() {
        Assessed brought =
                AssessedExample.of(
                        Clubs.edition(),
                        Map.of("areas", "upton"),
                        List.of(AssessedExample.brought("1.1", new Answer.Choice("fully_met"))));
        Book book = book(written(brought, null));
        Slot rating = slot(index(book), "1.1");
        assertThat(book.cell(rating.sheet(), rating.row(), rating.column()).text()).isEmpty();
        assertThat(book.cell(rating.sheet(), rating.row(), rating.column() + 1).text())
                .isEqualTo("Fully met");
    }

    private static void scoresAreThoseOf(Assessed assessed, Book book) {
        List<Rating> ratings = ratings(assessed.edition());
        List<StandardProgress> standards = assessed.evaluation().standards();
        int shares = 4 + standards.size() + 5;
        for (int i = 0; i <= standards.size(); i++) {
            boolean total = i == standards.size();
            RatingCounts counts =
                    total ? assessed.evaluation().ratings() : standards.get(i).ratings();
            var numbers = new ArrayList<Integer>();
            var percent = new ArrayList<Integer>();
            numbers.add(counts.questions());
            percent.add(counts.questions());
            for (Rating rating : ratings) {
                numbers.add(counts.of(rating.id()));
                percent.add(counts.percent(rating.id()));
            }
            numbers.add(counts.unanswered());
            numbers.add(counts.applicable());
            percent.add(counts.percentUnanswered());
            for (Rating rating : ratings)
                if (rating.applicable()) percent.add(counts.percentOfApplicable(rating.id()));
            assertThat(row(book, 5 + i)).as("counts " + i).startsWith(strings(numbers));
            assertThat(row(book, shares + 1 + i)).as("shares " + i).startsWith(strings(percent));
        }
    }

    private static String[] strings(List<Integer> numbers) {
        return numbers.stream().map(Object::toString).toArray(String[]::new);
    }

    /** A line of the score summary from the number of questions on. */
    private static List<String> row(Book book, int row) {
        return across(book, Drawing.SUMMARY, row, 12).subList(2, 12);
    }

    private static List<String> across(Book book, String sheet, int row, int columns) {
        var texts = new ArrayList<String>();
        for (int column = 0; column < columns; column++)
            texts.add(Values.plain(book.cell(sheet, row, column).text()));
        return texts;
    }

    private static List<String> texts(Book book, String sheet, int from, int column, int count) {
        var texts = new ArrayList<String>();
        for (int row = from; row < from + count; row++)
            texts.add(book.cell(sheet, row, column).text());
        return texts;
    }

    private static List<Rating> ratings(Edition edition) {
        var ratings = new LinkedHashSet<Rating>();
        edition.outline()
                .ratedRequirements()
                .forEach(each -> ratings.addAll(Objects.requireNonNull(each.scale()).ratings()));
        return List.copyOf(ratings);
    }
}
