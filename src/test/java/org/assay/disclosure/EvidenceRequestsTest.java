package org.assay.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.evidence.Adding;
import org.assay.evidence.Document;
import org.assay.evidence.Documents;
import org.assay.evidence.Opening;
import org.assay.evidence.Withdrawal;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.publication.Withdrawing;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class EvidenceRequestsTest {
    private static final LocalDate SOON = LocalDate.of(2030, 6, 30);
    private static final Asking LIST = new Asking("1.1", "The list on the door.", SOON);

    private final Clubhouses clubs;
    private final People people;
    private final EvidenceRequests requests;
    private final Documents documents;
    private final Withdrawing withdrawing;
    private Club club;
    private Publication publication;
    private Actor officer;

    EvidenceRequestsTest(
            Clubhouses clubs,
            People people,
            EvidenceRequests requests,
            Documents documents,
            Withdrawing withdrawing) {
        this.clubs = clubs;
        this.people = people;
        this.requests = requests;
        this.documents = documents;
        this.withdrawing = withdrawing;
    }

    @BeforeEach
    void aReturnIsHandedIn() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
        club = clubs.signed("Rowing club", "upton,downton");
        publication = clubs.handedIn(club);
        officer = clubs.officer("upton-board");
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void theRecipientOpensExactlyWhatIsSuppliedForItsRequest() {
        Document list = upload("the list");
        Document other = upload("something else");
        EvidenceRequest request = ask();
        Actor elsewhere = clubs.officer("downton-board");

        assertThatThrownBy(() -> open(officer, list)).isInstanceOf(NotFound.class);
        assertThat(supply(request, list)).isInstanceOf(Outcome.Done.class);

        assertThat(open(officer, list)).isInstanceOf(Opening.Opened.class);
        assertThatThrownBy(() -> open(officer, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> open(elsewhere, list)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> find(elsewhere, request)).isInstanceOf(NotFound.class);
        assertThat(find(officer, request).supplied())
                .extracting(EvidenceRequest.Supplied::title)
                .containsExactly(list.title());
    }

    @Test
    void theAdministratorsAreWrittenToAndTheRecipientWhenSomethingIsSupplied() {
        EvidenceRequest request = ask();
        assertThat(people.letters(club.home().person().email()).getFirst().text())
                .contains(
                        "The list on the door.",
                        "30 June 2030",
                        "/evidence-requests/" + request.id());
    }

    @Test
    void aRequestNamesAPartOfTheReturnWhatAndADayToCome() {
        Outcome outcome = ask(officer, new Asking("9.9", " ", LocalDate.of(2030, 4, 30)));
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(((Outcome.Refused) outcome).problems())
                .extracting(Problem::field)
                .containsExactly("ref", "asked", "due");
        assertThat(((Outcome.Refused) ask(officer, new Asking("", "All of it", null))).problems())
                .extracting(Problem::field)
                .containsExactly("due");
    }

    @Test
    void whoWorksForSeveralRecipientsSaysForWhich() {
        OrganisationId upton = clubs.board("upton-board");
        OrganisationId downton = clubs.board("downton-board");
        var both =
                new Actor(
                        officer.person(),
                        officer.name(),
                        Map.of(upton, Role.RECIPIENT, downton, Role.RECIPIENT),
                        null,
                        false,
                        Actor.EVERY_RIGHT);
        assertThat(((Outcome.Refused) ask(both, LIST)).problems())
                .extracting(Problem::field)
                .containsExactly("recipient");
        for (OrganisationId board : List.of(upton, downton)) {
            var asking = new Asking("1.1", "The list on the door.", SOON, board);
            assertThat(((Outcome.Done) ask(both, asking)).request().recipient()).isEqualTo(board);
        }
        var wrong = new Asking("1.1", "The list on the door.", SOON, club.id());
        assertThat(ask(both, wrong)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void onlyARecipientAsksAndOnlyTheOrganisationSupplies() {
        EvidenceRequest request = ask();
        Document list = upload("the list");
        assertThatThrownBy(() -> ask(club.administrator(), LIST)).isInstanceOf(NotAllowed.class);
        Actor stranger = clubs.club("Other club", "upton").administrator();
        assertThatThrownBy(() -> ask(stranger, LIST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .call(() -> requests.supply(officer, request.id(), list.id())))
                .isInstanceOf(NotFound.class);
        Actor auditor = people.actor(Role.AUDITOR, club.id());
        assertThatThrownBy(() ->
                        Scope.of(auditor)
                                .call(() -> requests.supply(auditor, request.id(), list.id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothingMoreIsAskedOfAReturnThatWasTakenBackAndWhatWasAskedIsStillRead() {
        EvidenceRequest before = ask();
        Actor administrator = club.administrator();
        Scope.of(administrator)
                .run(() ->
                        withdrawing.withdraw(administrator, publication.id(), "A wrong figure."));
        assertThat(ask(officer, LIST))
                .isEqualTo(
                        new Outcome.Refused(
                                List.of(
                                        Problem.whole(
                                                "This return was taken back. Ask for evidence of the next one."))));
        var about = Scope.of(officer).call(() -> requests.about(officer, publication.id()));
        assertThat(about.requests()).extracting(EvidenceRequest::id).containsExactly(before.id());
    }

    @Test
    void aForeignDocumentIsNotSupplied() {
        EvidenceRequest request = ask();
        Club other = clubs.club("Other club", "upton");
        Document foreign = upload(other, "foreign");
        assertThat(supply(request, foreign)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void eitherSideClosesItAndNothingIsSuppliedAfterwards() {
        EvidenceRequest first = ask();
        EvidenceRequest second = ask();
        Document list = upload("the list");
        Actor administrator = club.administrator();

        assertThat(
                        Scope.of(administrator)
                                .call(() ->
                                        requests.finish(administrator, first.id(), "That is all.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(Scope.of(officer).call(() -> requests.end(officer, second.id(), "")))
                .isInstanceOf(Outcome.Done.class);

        assertThat(supply(first, list)).isInstanceOf(Outcome.Closed.class);
        EvidenceRequest.Closed closed = find(officer, first).closed();
        assertThat(closed).isNotNull();
        if (closed == null) return;
        assertThat(closed.words()).isEqualTo("That is all.");
        assertThat(closed.place()).isEqualTo(club.id());
        assertThatThrownBy(() -> open(officer, list)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasSuppliedIsNotWithdrawn() {
        Document list = upload("the list");
        supply(ask(), list);
        Actor administrator = club.administrator();
        assertThat(Scope.of(administrator).call(() -> documents.withdraw(administrator, list.id())))
                .isInstanceOf(Withdrawal.StillCited.class);
    }

    private EvidenceRequest ask() {
        return ((Outcome.Done) ask(officer, LIST)).request();
    }

    private Outcome ask(Actor actor, Asking asking) {
        return Scope.of(actor).call(() -> requests.ask(actor, publication.id(), asking));
    }

    private Outcome supply(EvidenceRequest request, Document document) {
        Actor actor = club.administrator();
        return Scope.of(actor).call(() -> requests.supply(actor, request.id(), document.id()));
    }

    private EvidenceRequest find(Actor actor, EvidenceRequest request) {
        return Scope.of(actor).call(() -> requests.find(actor, request.id()));
    }

    private Opening open(Actor actor, Document document) {
        return Scope.of(actor).call(() -> documents.open(actor, document.id()));
    }

    private Document upload(String words) {
        return upload(club, words);
    }

    private Document upload(Club whose, String words) {
        var bytes = new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
        Actor actor = whose.administrator();
        Adding added =
                Scope.of(actor)
                        .call(() -> documents.upload(actor, whose.id(), "list.txt", "", bytes));
        return ((Adding.Added) added).document();
    }
}
