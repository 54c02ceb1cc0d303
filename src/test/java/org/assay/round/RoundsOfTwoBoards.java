package org.assay.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Two boards with an edition, and a hospital that the first may ask. */
@HouseUnderTest
abstract class RoundsOfTwoBoards {
    final Boards made;
    final People people;
    final Rounds rounds;
    final AskableEditions askable;
    final Headways headways;
    final Register register;
    final Practices practices;
    final Commissioners commissioners;
    final Actors actors;
    final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    Board upton;
    Board downton;
    Edition edition;
    Agency hospital;

    RoundsOfTwoBoards(
            Boards made,
            People people,
            Rounds rounds,
            AskableEditions askable,
            Headways headways,
            Register register,
            Practices practices,
            Commissioners commissioners,
            Actors actors) {
        this.made = made;
        this.people = people;
        this.rounds = rounds;
        this.askable = askable;
        this.headways = headways;
        this.register = register;
        this.practices = practices;
        this.commissioners = commissioners;
        this.actors = actors;
    }

    @BeforeEach
    void aBoardWithAnEdition() {
        upton = made.board();
        downton = made.board();
        edition = made.edition(upton, downton, due);
        hospital = made.agency("City Hospital", Boards.TYPE, "upton");
    }

    static Call.Whom codes(String... lines) {
        return new Call.Whom(Set.of(), Set.of(), List.of(lines));
    }

    RoundOpened open(Board board, @Nullable LocalDate until, Call.Whom whom) {
        return open(board, until, whom, Set.of());
    }

    RoundOpened open(
            Board board, @Nullable LocalDate until, Call.Whom whom, Set<OrganisationId> together) {
        var call = new Call(edition.framework(), edition.edition(), until, whom, together);
        return Scope.of(board.officer()).call(() -> rounds.open(board.officer(), board.id(), call));
    }

    RoundId opened(Call.Whom whom) {
        return ((RoundOpened.Opened) open(upton, due, whom)).round();
    }

    List<OrganisationId> asked(RoundId round) {
        return Scope.of(upton.officer())
                .call(() -> rounds.requests(upton.officer(), rounds.find(upton.officer(), round)))
                .stream()
                .map(Request::organisation)
                .toList();
    }

    static List<String> fields(RoundOpened outcome) {
        return ((RoundOpened.Invalid) outcome).problems().stream().map(Problem::field).toList();
    }

    RoundChanged ask(Board board, RoundId round, Call.Whom whom) {
        return Scope.of(board.officer()).call(() -> rounds.ask(board.officer(), round, whom));
    }
}
