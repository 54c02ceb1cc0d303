package org.assay.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.evidence.DocumentId;
import org.assay.evidence.DocumentSearch;
import org.assay.evidence.Documents;
import org.assay.exchange.workbook.Index.Slot;
import org.assay.improvement.Plans;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.EditedBook;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.BeforeEach;

/** A club that has downloaded its workbook, and what it does with it. */
abstract class SendingWorkbooks {
    final TownClubs clubs;
    final CareHomes homes;
    final People people;
    final Workbooks workbooks;
    final Assessments assessments;
    final Documents documents;
    final Plans plans;
    final History history;
    TownClubs.Club club;
    Actor gwen;
    byte[] downloaded;
    Index index;

    SendingWorkbooks(
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
        index = MadeWorkbooks.index(MadeWorkbooks.book(downloaded));
    }

    byte[] filledIn() {
        return edit().write("Standard 1", at("1.1"), "partly met ")
                .write("Standard 1", at("1.1/evidence"), "=1+1")
                .write("Standard 1", at("1.1#lead"), "Mair Jones, chair")
                .write("Standard 1", at("1.1#action"), "Name somebody")
                .number("Standard 1", at("1.1#timescale"), 47_683)
                .empty("Standard 1", at("1.2"))
                .write("Your details", at("details/completed_on"), "4 March 2030")
                .bytes();
    }

    EditedBook edit() {
        return EditedBook.of(downloaded);
    }

    Slot cellOf(String key) {
        return MadeWorkbooks.slot(index, key);
    }

    String at(String key) {
        return MadeWorkbooks.name(cellOf(key));
    }

    Looked send(Actor actor, byte[] bytes) {
        return Scope.of(actor)
                .call(() ->
                        workbooks.send(
                                actor,
                                club.assessment(),
                                "filled in.xlsx",
                                () -> new ByteArrayInputStream(bytes)));
    }

    Looked.Compared sent(byte[] bytes) {
        return switch (send(gwen, bytes)) {
            case Looked.Compared compared -> compared;
            case Looked.Refused(var problem) -> throw new AssertionError(problem.message());
        };
    }

    String refused(byte[] bytes) {
        return ((Looked.Refused) send(gwen, bytes)).problem().message();
    }

    Comparison compared(DocumentId document) {
        return ((Looked.Compared)
                        Scope.of(gwen)
                                .call(() -> workbooks.compare(gwen, club.assessment(), document)))
                .comparison();
    }

    TakenOver take(DocumentId document, Map<String, Choice> choices) {
        return Scope.of(gwen)
                .call(() -> workbooks.take(gwen, club.assessment(), document, choices));
    }

    void save(String ref, String value, int version) {
        homes.save(gwen, club.assessment(), ref, value, version);
    }

    Assessed find() {
        return Scope.of(gwen).call(() -> assessments.find(gwen, club.assessment()));
    }

    WholePlan plan() {
        return Scope.of(gwen)
                .call(() -> plans.ofAssessment(gwen, club.assessment().value()).orElse(null));
    }

    List<String> titles() {
        return Scope.of(gwen)
                .call(() ->
                        documents.list(gwen, club.id(), DocumentSearch.all()).rows().stream()
                                .map(document -> document.title())
                                .toList());
    }

    List<HistoryLine> lines() {
        return Scope.of(gwen)
                .call(() ->
                        history.history(gwen, club.id(), "assessment/" + club.assessment(), 1)
                                .rows());
    }
}
