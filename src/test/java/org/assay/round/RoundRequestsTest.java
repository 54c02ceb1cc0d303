package org.assay.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.framework.Edition;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.support.Boards;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.assay.support.HouseUnderTest;
import org.assay.support.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a board does with what it asked: extends, reminds, takes back. */
@HouseUnderTest
class RoundRequestsTest {
    private final Boards made;
    private final Register register;
    private final Rounds rounds;
    private final RoundRequests requests;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);
    private Board upton;
    private Edition edition;
    private Agency hospital;

    RoundRequestsTest(Boards made, Register register, Rounds rounds, RoundRequests requests) {
        this.made = made;
        this.register = register;
        this.rounds = rounds;
        this.requests = requests;
    }

    @BeforeEach
    void aBoardWithAnEdition() {
        upton = made.board();
        edition = made.edition(upton, made.board(), due);
        hospital = made.agency("City Hospital", Boards.TYPE, "upton");
    }

    private static Call.Whom codes(String... lines) {
        return new Call.Whom(Set.of(), Set.of(), List.of(lines));
    }

    private RoundId opened(Call.Whom whom) {
        Actor officer = upton.officer();
        var call = new Call(edition.framework(), edition.edition(), due, whom, Set.of());
        RoundOpened outcome = Scope.of(officer).call(() -> rounds.open(officer, upton.id(), call));
        return ((RoundOpened.Opened) outcome).round();
    }

    private List<OrganisationId> asked(RoundId round) {
        Actor officer = upton.officer();
        return Scope.of(officer)
                .call(() -> rounds.requests(officer, rounds.find(officer, round)))
                .stream()
                .map(Request::organisation)
                .toList();
    }

    @Test
    void extendsForOneAgency() {
        RoundId round = opened(codes(hospital.code()));
        Actor officer = upton.officer();
        LocalDate until = due.plusDays(9);
        assertThat(
                        Scope.of(officer)
                                .call(() ->
                                        requests.extend(
                                                officer,
                                                round,
                                                hospital.id(),
                                                due,
                                                "No reason at all")))
                .isInstanceOf(RoundChanged.Invalid.class);
        assertThat(
                        Scope.of(officer)
                                .call(() ->
                                        requests.extend(
                                                officer, round, hospital.id(), until, " Flooded ")))
                .isEqualTo(new RoundChanged.Changed(1));
        assertThat(
                        Scope.of(hospital.administrator())
                                .call(() -> rounds.asking(hospital.administrator(), hospital.id())))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.due()).isEqualTo(until);
                    assertThat(asked.request().reason()).isEqualTo("Flooded");
                });
    }

    @Test
    void remindsAnAgencyOnceADay() {
        RoundId round = opened(codes(hospital.code()));
        Actor officer = upton.officer();
        var agencies = List.of(hospital.id());
        assertThat(Scope.of(officer).<Integer>call(() -> requests.remind(officer, round, agencies)))
                .isEqualTo(1);
        assertThat(Scope.of(officer).<Integer>call(() -> requests.remind(officer, round, agencies)))
                .isZero();
    }

    @Test
    void takesARequestBackAndAsksAgain() {
        RoundId round = opened(codes(hospital.code()));
        Actor officer = upton.officer();
        Scope.of(officer).run(() -> requests.withdraw(officer, round, hospital.id()));
        assertThat(asked(round)).isEmpty();
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .run(() -> requests.withdraw(officer, round, hospital.id())))
                .isInstanceOf(NotFound.class);
        assertThat(Scope.of(officer).call(() -> rounds.ask(officer, round, codes(hospital.code()))))
                .isEqualTo(new RoundChanged.Changed(1));
        assertThat(Scope.of(officer).call(() -> rounds.ask(officer, round, codes(hospital.code()))))
                .isEqualTo(new RoundChanged.Changed(0));
        assertThat(asked(round)).containsExactly(hospital.id());
    }

    @Test
    void remembersTheAddressOfAnAgencyWithoutPeople() {
        var nobody = register.organisation("Leisure Trust");
        RoundId round = opened(codes(nobody.code() + ", manager@leisure.example"));
        assertThat(
                        Scope.of(upton.officer())
                                .call(() ->
                                        rounds.requests(
                                                upton.officer(),
                                                rounds.find(upton.officer(), round))))
                .singleElement()
                .returns("manager@leisure.example", Request::address);
    }
}
