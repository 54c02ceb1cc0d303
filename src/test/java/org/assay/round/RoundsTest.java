package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.account.Actors;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Headways;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
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
import org.junit.jupiter.api.Test;

/** A board asks agencies for their returns. */
@HouseUnderTest
class RoundsTest extends RoundsOfTwoBoards {
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
        super(made, people, rounds, askable, headways, register, practices, commissioners, actors);
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
        var asked = List.of(hospital.id());
        assertThat(
                        Scope.of(officer)
                                .call(() ->
                                        headways.of(
                                                officer,
                                                upton.id(),
                                                edition.framework(),
                                                "2030",
                                                asked)))
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
                                                other,
                                                downton.id(),
                                                edition.framework(),
                                                "2030",
                                                asked)))
                .isEmpty();
        Actor authority = people.actor(Role.AUTHORITY, upton.id());
        assertThatThrownBy(() ->
                        Scope.of(authority)
                                .call(() ->
                                        headways.of(
                                                authority,
                                                upton.id(),
                                                edition.framework(),
                                                "2030",
                                                asked)))
                .isInstanceOf(NotFound.class);
    }
}
