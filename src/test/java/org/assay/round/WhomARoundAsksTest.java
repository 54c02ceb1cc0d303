package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.junit.jupiter.api.Test;

/** A board asks only for what comes to it, and only those whose returns do. */
@HouseUnderTest
class WhomARoundAsksTest extends RoundsOfTwoBoards {
    WhomARoundAsksTest(
            Boards made,
            People people,
            Rounds rounds,
            AskableEditions askable,
            Headways headways,
            Register register,
            Practices practices,
            Commissioners commissioners,
            Actors actors) {
        super(made, people, rounds, askable, headways, register, practices, commissioners, actors);
    }

    @Test
    void opensNoneOfAnEditionWhoseReturnsGoElsewhere() {
        Board stranger = made.board();
        assertThat(fields(open(stranger, due, codes(hospital.code())))).containsExactly("edition");
        assertThat(
                        Scope.of(stranger.officer())
                                .call(() -> askable.of(stranger.officer(), stranger.id())))
                .doesNotContain(edition);
    }

    @Test
    void refusesByNameWhoseReturnsGoToAnotherBoard() {
        Agency elsewhere = made.agency("Downton Homes", Boards.TYPE, "downton");
        var refused =
                (RoundOpened.Invalid) open(upton, due, codes(hospital.code(), elsewhere.code()));
        assertThat(refused.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message())
                                .contains("Downton Homes", elsewhere.code(), "profile")
                                .doesNotContain("City Hospital"));
        RoundId round = opened(codes(hospital.code()));
        assertThat(ask(upton, round, codes(elsewhere.code())))
                .isInstanceOf(RoundChanged.Invalid.class);
    }

    @Test
    void leavesOutOfATypeWhoseReturnsGoToAnotherBoardAndSaysHowMany() {
        Agency elsewhere = made.agency("Downton Homes", Boards.TYPE, "downton");
        var outcome =
                (RoundOpened.Opened)
                        open(upton, due, new Call.Whom(Set.of(Boards.TYPE), Set.of(), List.of()));
        assertThat(outcome.leftOut()).isPositive();
        assertThat(asked(outcome.round())).contains(hospital.id()).doesNotContain(elsewhere.id());
    }

    @Test
    void asksByCodeWhoseProfileSaysNothingYet() {
        var nobody = register.organisation("Leisure Trust");
        assertThat(asked(opened(codes(nobody.code())))).containsExactly(nobody.id());
    }

    @Test
    void whoWorksForBothBoardsAsksAndReadsForBoth() {
        Agency elsewhere = made.agency("Downton Homes", Boards.TYPE, "downton");
        var opened =
                (RoundOpened.Opened) open(upton, due, codes(hospital.code()), Set.of(downton.id()));
        var both =
                new Actor(
                        upton.officer().person(),
                        "Una Both",
                        Map.of(downton.id(), Role.RECIPIENT, upton.id(), Role.RECIPIENT),
                        null,
                        false,
                        Actor.EVERY_RIGHT);
        assertThat(
                        Scope.of(both)
                                .call(() ->
                                        rounds.ask(both, opened.round(), codes(elsewhere.code()))))
                .isEqualTo(new RoundChanged.Changed(1));
        var asked =
                new Rounds.Among(
                        "select cast(:ids as uuid[])",
                        Map.of(
                                "ids",
                                OrganisationId.values(List.of(hospital.id(), elsewhere.id()))));
        assertThat(Scope.of(both).call(() -> rounds.whole(both, opened.round(), asked)).elsewhere())
                .isEmpty();
        assertThat(
                        Scope.of(upton.officer())
                                .call(() -> rounds.whole(upton.officer(), opened.round(), asked))
                                .elsewhere())
                .containsExactly(elsewhere.id());
    }

    @Test
    void aCommissionerAsksOnlyThoseItCommissions() {
        Edition toCommissioners = made.commissioned();
        assertThat(Scope.of(upton.officer()).call(() -> askable.of(upton.officer(), upton.id())))
                .as("it commissions nobody")
                .doesNotContain(toCommissioners);
        var group = practices.group("Hill Group");
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        Scope.of(operator)
                .run(() ->
                        commissioners.set(operator, hospital.code(), group.organisation().code()));
        Agency other = made.agency("City Clinic", Boards.TYPE, "upton");
        assertThat(
                        Scope.of(upton.officer())
                                .call(() ->
                                        rounds.open(
                                                upton.officer(),
                                                upton.id(),
                                                call(toCommissioners, codes(hospital.code())))))
                .isInstanceOf(RoundOpened.Invalid.class);
        var refused =
                (RoundOpened.Invalid)
                        Scope.of(group.actor())
                                .call(() ->
                                        rounds.open(
                                                group.actor(),
                                                group.id(),
                                                call(toCommissioners, codes(other.code()))));
        assertThat(refused.problems().getFirst().message())
                .contains("City Clinic", "nobody is known to commission it");
        var whom = new Call.Whom(Set.of(Boards.TYPE), Set.of(), List.of());
        var opened =
                (RoundOpened.Opened)
                        Scope.of(group.actor())
                                .call(() ->
                                        rounds.open(
                                                group.actor(),
                                                group.id(),
                                                call(toCommissioners, whom)));
        assertThat(opened.asked()).isEqualTo(1);
        assertThat(opened.leftOut()).isPositive();
    }

    private Call call(Edition of, Call.Whom whom) {
        return new Call(of.framework(), of.edition(), due, whom, Set.of());
    }
}
