package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class HandingInTest {
    private final Clubhouses clubs;
    private final CareHomes homes;
    private final People people;
    private final Publishing publishing;
    private final Publications publications;
    private final Withdrawing withdrawing;
    private final Returns returns;
    private final Directory directory;

    HandingInTest(
            Clubhouses clubs,
            CareHomes homes,
            People people,
            Publishing publishing,
            Publications publications,
            Withdrawing withdrawing,
            Returns returns,
            Directory directory) {
        this.clubs = clubs;
        this.homes = homes;
        this.people = people;
        this.publishing = publishing;
        this.publications = publications;
        this.withdrawing = withdrawing;
        this.returns = returns;
        this.directory = directory;
    }

    @BeforeEach
    void inTime() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void goesToEveryBoardWhoseConditionHoldsInOnePublication() {
        Club club = clubs.signed("Rowing club", "upton,downton");
        Publication publication = clubs.handedIn(club);

        assertThat(publication.handedInTo())
                .containsExactlyInAnyOrder(
                        clubs.board("upton-board"), clubs.board("downton-board"));
        for (String board : List.of("upton-board", "downton-board")) {
            assertThat(open(clubs.officer(board), publication))
                    .isInstanceOf(Publications.Opened.Whole.class);
            assertThat(received(board, club)).isEqualTo(1);
        }
        assertThat(letter("board@upton.example", club)).contains(publication.sha256());
        assertThat(letter("board@downton.example", club)).contains(publication.sha256());
    }

    @Test
    void nothingOfItIsPublicAndABoardOutsideTheAreaDoesNotFindIt() {
        Club club = clubs.signed("Chess club", "upton");
        Publication publication = clubs.handedIn(club);

        Actor outside = clubs.officer("downton-board");
        Actor stranger = homes.home("Somewhere Else").administrator();
        Actor memberOfTheBoard = people.actor(Role.MEMBER, clubs.board("upton-board"));
        for (Actor other : List.of(outside, stranger, memberOfTheBoard))
            assertThatThrownBy(() -> open(other, publication)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> publications.open(null, publication.id()))
                .isInstanceOf(NotFound.class);
        assertThat(directory.of(club.id())).isEmpty();
        assertThat(directory.find(publication.id())).isEmpty();
        assertThat(received("downton-board", club)).isZero();
        assertThat(received("upton-board", club)).isEqualTo(1);
        assertThat(open(people.actor(Role.AUDITOR, club.id()), publication))
                .isInstanceOf(Publications.Opened.Whole.class);
    }

    @Test
    void isRefusedWhenItIsToGoToABoardOutsideTheArea() {
        Club club = clubs.signed("Chess club", "upton");
        assertThat(handIn(club, Set.of("downton-board")))
                .isEqualTo(
                        new PublishOutcome.NotForThem(
                                "This return is not for downton-board: by what your profile says, it goes to Upton board."));
        assertThat(handIn(club, Set.of("upton-board")))
                .isInstanceOf(PublishOutcome.Published.class);
    }

    @Test
    void isRefusedUnsignedAndUnfinished() {
        Club open = clubs.club("Open club", "upton");
        assertThat(clubs.handIn(open)).isInstanceOf(PublishOutcome.Incomplete.class);
        Club club = clubs.answered("Chess club", "upton");
        assertThat(clubs.handIn(club)).isInstanceOf(PublishOutcome.NotSigned.class);
        clubs.sign(club);
        clubs.save(club, "1.2/evidence", "Changed after it was signed.");
        assertThat(clubs.handIn(club)).isInstanceOf(PublishOutcome.NotSigned.class);
    }

    @Test
    void freezesRatingsDescriptorsWordsJudgementDetailsAndTheDeclaration() {
        Club club = clubs.signed("Chess club", "upton");
        Snapshot snapshot = whole(club, clubs.handedIn(club)).snapshot();

        Snapshot.Standard people = snapshot.standards().getFirst();
        assertThat(people.requirements().getFirst().rating())
                .isEqualTo(
                        new Snapshot.Rating(
                                "fully_met",
                                "Fully met",
                                "green",
                                "Everybody knows whom to turn to.",
                                false));
        assertThat(people.requirements().getFirst().items())
                .extracting(Snapshot.Item::said)
                .containsExactly("Fully met", "It is on the door.");
        assertThat(people.judgement())
                .extracting(Snapshot.Item::said)
                .containsExactly("Fully met", "Everybody knows.");
        assertThat(snapshot.details()).extracting(Snapshot.Item::said).containsExactly("Ada Adams");
        assertThat(snapshot.counts())
                .isNotNull()
                .extracting(counts -> counts.ratings().get("fully_met"))
                .isEqualTo(2);
        assertThat(snapshot.signature())
                .isNotNull()
                .extracting(Snapshot.Signature::name)
                .isEqualTo(club.signatory().name());
        assertThat(snapshot.receivers()).containsExactly("Upton board");
    }

    @Test
    void keepsExactlyTheBytesThatWereHashed() {
        Club club = clubs.signed("Chess club", "upton");
        byte[] json = whole(club, clubs.handedIn(club)).json();
        assertThat(Frozen.of(Frozen.read(json)).json()).isEqualTo(json);
    }

    @Test
    void handsInOnceHoweverOftenTheButtonIsPressed() throws Exception {
        Club club = clubs.signed("Chess club", "upton");
        Actor actor = club.administrator();
        String token = UUID.randomUUID().toString();
        List<Callable<PublishOutcome>> clicks = new ArrayList<>();
        for (int i = 0; i < 8; i++)
            clicks.add(() ->
                    Scope.of(actor)
                            .call(() -> publishing.publish(actor, club.assessment(), token)));
        List<PublishOutcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<PublishOutcome> each : threads.invokeAll(clicks)) outcomes.add(each.get());
        }
        assertThat(outcomes).filteredOn(PublishOutcome.Published.class::isInstance).hasSize(1);
        assertThat(outcomes).allMatch(PublishOutcome.Done.class::isInstance);
        assertThat(clubs.handIn(club)).isInstanceOf(PublishOutcome.StillStands.class);
    }

    @Test
    void isTakenBackWithAReasonAndHandedInAgainAndBothAreKept() {
        Club club = clubs.signed("Chess club", "upton");
        Publication first = clubs.handedIn(club);

        assertThat(takeBack(club, first, "  ")).isInstanceOf(Withdrawing.Outcome.Invalid.class);
        assertThat(takeBack(club, first, "A figure was wrong."))
                .isInstanceOf(Withdrawing.Outcome.Done.class);
        assertThat(takeBack(club, first, "Again")).isInstanceOf(Withdrawing.Outcome.Already.class);
        assertThat(received("upton-board", club)).isZero();
        assertThat(letter("board@upton.example", club)).contains("A figure was wrong.");

        clubs.save(club, "1.2/evidence", "The right figure.");
        clubs.sign(club);
        Publication second = clubs.handedIn(club);

        assertThat(second.number()).isEqualTo(2);
        assertThat(received("upton-board", club)).isEqualTo(1);
        Actor officer = clubs.officer("upton-board");
        var old = (Publications.Opened.Whole) open(officer, first);
        Withdrawal withdrawal = old.publication().withdrawal();
        assertThat(withdrawal).isNotNull();
        if (withdrawal == null) return;
        assertThat(withdrawal.reason()).isEqualTo("A figure was wrong.");
        assertThat(((Publications.Opened.Whole) open(officer, second)).publication().stands())
                .isTrue();
    }

    @Test
    void isForAdministratorsOnly() {
        Club club = clubs.signed("Chess club", "upton");
        for (Actor actor :
                List.of(
                        people.actor(Role.MEMBER, club.id()),
                        people.actor(Role.AUDITOR, club.id()),
                        club.signatory()))
            assertThatThrownBy(() ->
                            Scope.of(actor)
                                    .call(() -> publishing.publish(actor, club.assessment(), "t")))
                    .isInstanceOf(NotAllowed.class);
        Publication publication = clubs.handedIn(club);
        assertThatThrownBy(() ->
                        Scope.of(club.signatory())
                                .call(() ->
                                        withdrawing.withdraw(
                                                club.signatory(), publication.id(), "No")))
                .isInstanceOf(NotAllowed.class);
        Actor officer = clubs.officer("upton-board");
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .call(() -> withdrawing.withdraw(officer, publication.id(), "No")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void signedAnswersStayWhenTheProfileSendsItToNobodyElseThenItIsRefused() {
        Club club = clubs.signed("Chess club", "upton");
        clubs.move(club, "downton");
        assertThat(clubs.handIn(club)).isInstanceOf(PublishOutcome.Incomplete.class);
    }

    private PublishOutcome handIn(Club club, Set<String> to) {
        Actor actor = club.administrator();
        return Scope.of(actor)
                .call(() ->
                        publishing.publish(
                                actor, club.assessment(), UUID.randomUUID().toString(), to));
    }

    private Withdrawing.Outcome takeBack(Club club, Publication publication, String reason) {
        Actor actor = club.administrator();
        return Scope.of(actor).call(() -> withdrawing.withdraw(actor, publication.id(), reason));
    }

    private Publications.Opened open(Actor actor, Publication publication) {
        return Scope.of(actor).call(() -> publications.open(actor, publication.id()));
    }

    private Publications.Opened.Whole whole(Club club, Publication publication) {
        return (Publications.Opened.Whole) open(club.administrator(), publication);
    }

    private long received(String board, Club club) {
        Actor officer = clubs.officer(board);
        var search =
                new DirectorySearch(
                        club.home().organisation().code(),
                        "",
                        "",
                        "",
                        "",
                        DirectorySearch.Order.NAME);
        return Scope.of(officer)
                .call(() -> returns.search(officer, clubs.board(board), search, 1).total());
    }

    private String letter(String address, Club club) {
        return people.letters(address).stream()
                .map(People.Note::text)
                .filter(text -> text.contains(club.home().organisation().code()))
                .findFirst()
                .orElse("");
    }
}
