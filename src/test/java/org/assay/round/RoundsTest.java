package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.OdsFile;
import org.assay.support.People;
import org.assay.support.Practices;
import org.assay.support.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board asks agencies for their returns. */
@HouseUnderTest
class RoundsTest {
    private final Boards made;
    private final People people;
    private final Rounds rounds;
    private final AskableEditions askable;
    private final Headways headways;
    private final Register register;
    private final Practices practices;
    private final Commissioners commissioners;
    private final Actors actors;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private Board upton;
    private Board downton;
    private Edition edition;
    private Agency hospital;

    RoundsTest(
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

    private static Call.Whom codes(String... lines) {
        return new Call.Whom(Set.of(), Set.of(), List.of(lines));
    }

    private RoundOpened open(Board board, @Nullable LocalDate until, Call.Whom whom) {
        return open(board, until, whom, Set.of());
    }

    private RoundOpened open(
            Board board, @Nullable LocalDate until, Call.Whom whom, Set<OrganisationId> together) {
        var call = new Call(edition.framework(), edition.edition(), until, whom, together);
        return Scope.of(board.officer()).call(() -> rounds.open(board.officer(), board.id(), call));
    }

    private RoundId opened(Call.Whom whom) {
        return ((RoundOpened.Opened) open(upton, due, whom)).round();
    }

    private List<OrganisationId> asked(RoundId round) {
        return Scope.of(upton.officer())
                .call(() -> rounds.requests(upton.officer(), rounds.find(upton.officer(), round)))
                .stream()
                .map(Request::organisation)
                .toList();
    }

    private static List<String> fields(RoundOpened outcome) {
        return ((RoundOpened.Invalid) outcome).problems().stream().map(Problem::field).toList();
    }

    @Test
    void asksAgenciesByTheirCodes() {
        Agency police = made.agency("Police", Boards.OTHER_TYPE, "upton");
        RoundId round = opened(codes(hospital.code(), " " + police.code().toLowerCase(), ""));
        assertThat(asked(round)).containsExactlyInAnyOrder(hospital.id(), police.id());
        assertThat(
                        Scope.of(hospital.administrator())
                                .call(() -> rounds.asking(hospital.administrator(), hospital.id())))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.round().title()).isEqualTo(edition.title() + " 2030");
                    assertThat(asked.due()).isEqualTo(due);
                });
    }

    @Test
    void asksAgenciesByTypeAndArea() {
        Agency both = made.agency("Council", Boards.TYPE, "upton,downton");
        Agency elsewhere = made.agency("Downton Homes", Boards.TYPE, "downton");
        Agency other = made.agency("Archive", Boards.OTHER_TYPE, "upton");
        RoundId round =
                opened(new Call.Whom(Set.of(Boards.TYPE), Set.of("areas:upton"), List.of()));
        assertThat(asked(round))
                .contains(hospital.id(), both.id())
                .doesNotContain(elsewhere.id(), other.id());
    }

    @Test
    void saysWhatIsWrongWithWhomItAsks() {
        Agency home = made.agency("Care home of another kind", Boards.TYPE, "upton");
        String unknown = OdsFile.freshCode();
        var outcome =
                (RoundOpened.Invalid)
                        open(upton, due, codes("?", unknown, home.code() + " not-an-address"));
        assertThat(outcome.problems())
                .extracting(Problem::message)
                .anyMatch(said -> said.contains("“?” is no line of a code"))
                .anyMatch(said -> said.contains("no organisation with the code " + unknown))
                .anyMatch(said -> said.contains("“not-an-address”"));
        assertThat(fields(open(upton, due, codes()))).containsExactly("types");
        assertThat(fields(open(upton, due, new Call.Whom(Set.of("gp"), Set.of(), List.of()))))
                .containsExactly("types");
    }

    @Test
    void takesADeadlineOfTodayAndNoneThatHasGoneBy() {
        LocalDate today = London.today(java.time.Clock.systemUTC());
        Call.Whom whom = codes(hospital.code());
        assertThat(fields(open(upton, today.minusDays(1), whom))).containsExactly("due");
        assertThat(fields(open(upton, null, whom))).containsExactly("due");
        assertThat(open(upton, today, whom)).isInstanceOf(RoundOpened.Opened.class);
    }

    @Test
    void opensOneRoundOfAnEdition() {
        Agency both = made.agency("Hospital of both towns", Boards.TYPE, "upton,downton");
        RoundId first = opened(codes(both.code()));
        assertThat(open(upton, due, codes(both.code()))).isEqualTo(new RoundOpened.Already(first));
        assertThat(open(downton, due, codes(both.code()))).isInstanceOf(RoundOpened.Opened.class);
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
        assertThat(Scope.of(both).call(() -> rounds.whole(both, opened.round())).belonging())
                .containsExactlyInAnyOrder(hospital.id(), elsewhere.id());
        assertThat(
                        Scope.of(upton.officer())
                                .call(() -> rounds.whole(upton.officer(), opened.round()))
                                .belonging())
                .containsExactly(hospital.id());
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

    private RoundChanged ask(Board board, RoundId round, Call.Whom whom) {
        return Scope.of(board.officer()).call(() -> rounds.ask(board.officer(), round, whom));
    }

    @Test
    void isFollowedTogetherOnlyByBoardsThatReceiveTheEdition() {
        Board stranger = made.board();
        Call.Whom whom = codes(hospital.code());
        assertThat(fields(open(upton, due, whom, Set.of(stranger.id()))))
                .containsExactly("together");
        var opened = (RoundOpened.Opened) open(upton, due, whom, Set.of(downton.id()));
        assertThat(
                        Scope.of(downton.officer())
                                .call(() -> rounds.of(downton.officer(), downton.id())))
                .extracting(Round::id)
                .containsExactly(opened.round());
        assertThatThrownBy(() ->
                        Scope.of(stranger.officer())
                                .call(() -> rounds.find(stranger.officer(), opened.round())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isNothingForAgencies() {
        RoundId round = opened(codes(hospital.code()));
        Actor administrator = hospital.administrator();
        assertThatThrownBy(
                        () -> Scope.of(administrator).call(() -> rounds.find(administrator, round)))
                .isInstanceOf(NotFound.class);
        var call = new Call(edition.framework(), "2030", due, codes(), Set.of());
        assertThatThrownBy(() ->
                        Scope.of(administrator)
                                .call(() -> rounds.open(administrator, hospital.id(), call)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        Scope.of(administrator)
                                .call(() -> rounds.open(administrator, upton.id(), call)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void showsHowFarAnAgencyIsToWhoAskedAndToNobodyElse() {
        AssessmentId assessment = made.begin(hospital, edition);
        made.answer(hospital, assessment, "1.1", "fully_met");
        made.answer(hospital, assessment, "2.2.1", "true");
        opened(codes(hospital.code()));
        Actor officer = upton.officer();
        assertThat(
                        Scope.of(officer)
                                .call(() ->
                                        headways.of(
                                                officer, upton.id(), edition.framework(), "2030")))
                .hasEntrySatisfying(
                        hospital.id(),
                        headway -> {
                            assertThat(headway.answered()).isEqualTo(2);
                            assertThat(headway.questions()).isEqualTo(4);
                        });
        Actor other = downton.officer();
        assertThat(
                        Scope.of(other)
                                .call(() ->
                                        headways.of(
                                                other, downton.id(), edition.framework(), "2030")))
                .isEmpty();
        Actor authority = people.actor(Role.AUTHORITY, upton.id());
        assertThatThrownBy(() ->
                        Scope.of(authority)
                                .call(() ->
                                        headways.of(
                                                authority,
                                                upton.id(),
                                                edition.framework(),
                                                "2030")))
                .isInstanceOf(NotFound.class);
    }
}
