package org.assay.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assay.assessment.Missing;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.PersonId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class SigningTest {
    private static final Given CHAIR = Clubhouses.given("Chair", "3", "4", "2019");

    private final Clubhouses clubs;
    private final People people;
    private final SignOffs signOffs;
    private final Arranging arranging;
    private final History history;

    SigningTest(
            Clubhouses clubs,
            People people,
            SignOffs signOffs,
            Arranging arranging,
            History history) {
        this.clubs = clubs;
        this.people = people;
        this.signOffs = signOffs;
        this.arranging = arranging;
        this.history = history;
    }

    @Test
    void isRefusedUntilNothingIsMissingAndSaysWhatIs() {
        Club club = clubs.club("Rowing club", "upton");
        clubs.save(club, "1.1", "n_a");

        Signing signing = clubs.sign(club, club.signatory(), CHAIR);

        assertThat(signing).isInstanceOf(Signing.Incomplete.class);
        assertThat(((Signing.Incomplete) signing).missing())
                .extracting(Missing::what)
                .contains("1.1/reason", "1.2", "details/completed_by", "1/judgement")
                .doesNotContain("1.1", "2.1");
        assertThat(check(club).standing()).isEmpty();
    }

    @Test
    void standsOnlyForWhatTheSignerSaw() {
        Club club = clubs.answered("Bowls club", "upton");
        String seen = check(club).mark();
        clubs.save(club, "1.2/evidence", "It hangs in the bar.");
        var given = new Given(true, CHAIR.values(), seen);
        assertThat(clubs.sign(club, club.signatory(), given)).isInstanceOf(Signing.Changed.class);
        assertThat(check(club).standing()).isEmpty();

        var again = new Given(true, CHAIR.values(), check(club).mark());
        assertThat(clubs.sign(club, club.signatory(), again)).isInstanceOf(Signing.Signed.class);
    }

    @Test
    void nobodyDeclaresOnADayThatIsStillToCome() {
        Club club = clubs.answered("Draughts club", "upton");
        Signing signing =
                clubs.sign(club, club.signatory(), Clubhouses.given("Chair", "1", "1", "9999"));
        assertThat(((Signing.Invalid) signing).problems())
                .extracting(Problem::field)
                .containsExactly("signed_on");
    }

    @Test
    void keepsTheWordsWhoSignedAndWhatWasAnswered() {
        Club club = clubs.answered("Chess club", "upton");
        clubs.sign(club);

        SignOff signed = check(club).standing().orElseThrow();
        assertThat(signed.declaration()).isEqualTo("What is written here is true.");
        assertThat(signed.name()).isEqualTo(club.signatory().name());
        assertThat(signed.fields())
                .extracting(SignOff.Field::said)
                .containsExactly("Chair", "3 April 2019");
        assertThat(history(club))
                .extracting(HistoryLine::what)
                .containsExactly("declaration.signed");
    }

    @Test
    void asksForTheFieldsOfTheDeclarationAndForTheSignatureItself() {
        Club club = clubs.answered("Chess club", "upton");
        var blank = new Given(false, Clubhouses.given("", "31", "2", "2030").values(), null);

        Signing signing = clubs.sign(club, club.signatory(), blank);

        assertThat(signing).isInstanceOf(Signing.Invalid.class);
        assertThat(((Signing.Invalid) signing).problems())
                .extracting(Problem::field)
                .containsExactly("post_held", "signed_on-day", "agreed");
        assertThat(check(club).standing()).isEmpty();
    }

    @Test
    void isForSignatoriesAndForAnAdministratorWhoIsNamed() {
        Club club = clubs.answered("Chess club", "upton");
        for (Role role : List.of(Role.MEMBER, Role.AUDITOR)) {
            Actor actor = people.actor(role, club.id());
            assertThatThrownBy(() -> clubs.sign(club, actor, CHAIR)).isInstanceOf(NotAllowed.class);
        }
        Actor stranger = clubs.club("Other club", "upton").signatory();
        assertThatThrownBy(() -> clubs.sign(club, stranger, CHAIR)).isInstanceOf(NotFound.class);

        assertThat(clubs.sign(club, club.administrator(), CHAIR))
                .isInstanceOf(Signing.NotNamed.class);
        assertThat(name(club, club.administrator().person()))
                .isInstanceOf(Arranging.Outcome.Done.class);
        assertThat(clubs.sign(club, club.administrator(), CHAIR))
                .isInstanceOf(Signing.Signed.class);
    }

    @Test
    void namesOnlySomebodyOfTheOrganisationWhoMaySignAndWritesToThem() {
        Club club = clubs.answered("Chess club", "upton");
        PersonId member = people.with(Role.MEMBER, club.id()).id();
        PersonId stranger = new PersonId(UUID.randomUUID());

        assertThat(name(club, member)).isInstanceOf(Arranging.Outcome.Refused.class);
        assertThat(name(club, stranger)).isInstanceOf(Arranging.Outcome.Refused.class);
        assertThat(name(club, club.chair().id())).isInstanceOf(Arranging.Outcome.Done.class);
        assertThat(people.letters(club.chair().email()).getFirst().subject())
                .isEqualTo("You are asked to sign “Signed clubs 2030”");
    }

    @Test
    void aSignatoryReadsEverythingAndChangesNothing() {
        Club club = clubs.answered("Chess club", "upton");
        assertThat(check(club, club.signatory()).maySign()).isTrue();
        assertThatThrownBy(() ->
                        Scope.of(club.signatory())
                                .call(() ->
                                        arranging.name(
                                                club.signatory(),
                                                club.assessment(),
                                                club.chair().id())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aChangeOfAnAnswerTakesTheSignatureOffInTheSameTransactionAndSaysSo() {
        Club club = clubs.signed("Chess club", "upton");

        clubs.save(club, "1.2/evidence", "It is on the wall.");

        SignOffs.Check check = check(club);
        assertThat(check.standing()).isEmpty();
        assertThat(check.before())
                .singleElement()
                .satisfies(before -> {
                    SignOff.TakenOff off = before.takenOff();
                    assertThat(off).isNotNull();
                    if (off == null) return;
                    assertThat(off.because()).isEqualTo("1.2/evidence was changed.");
                    assertThat(off.by()).isEqualTo(club.administrator().person());
                });
        assertThat(history(club))
                .extracting(HistoryLine::what)
                .containsExactly("declaration.signature-taken-off", "declaration.signed");
        assertThat(people.letters(club.chair().email()).getFirst().text())
                .contains("1.2/evidence was changed.");
        clubs.sign(club);
        assertThat(check(club).standing()).isPresent();
    }

    @Test
    void savingTheSameAgainLeavesTheSignature() {
        Club club = clubs.signed("Chess club", "upton");
        clubs.save(club, "1.2/evidence", "It is on the door.");
        assertThat(check(club).standing()).isPresent();
    }

    @Test
    void aChangeOfTheProfileTakesTheSignatureOff() {
        Club club = clubs.signed("Chess club", "upton");
        clubs.move(club, "upton,downton");
        assertThat(check(club).standing()).isEmpty();
        assertThat(clubs.sign(club, club.signatory(), CHAIR))
                .isInstanceOf(Signing.Incomplete.class);
    }

    @Test
    void signingTwiceIsOneSignature() {
        Club club = clubs.signed("Chess club", "upton");
        assertThat(clubs.sign(club, club.signatory(), CHAIR)).isInstanceOf(Signing.Already.class);
        assertThat(history(club)).hasSize(1);
    }

    @Test
    void aSaveOfASignedReturnRunsOneStatementMore() {
        Club club = clubs.answered("Chess club", "upton");
        clubs.save(club, "1.2/evidence", "warm");
        CountedStatements.forget();
        clubs.save(club, "1.2/evidence", "counted");
        long unsigned = changing();
        assertThat(unsigned).isEqualTo(1);
    }

    private static long changing() {
        return CountedStatements.seen().stream().filter(sql -> sql.contains("signoff.")).count();
    }

    private Arranging.Outcome name(Club club, PersonId person) {
        Actor actor = club.administrator();
        return Scope.of(actor).call(() -> arranging.name(actor, club.assessment(), person));
    }

    private SignOffs.Check check(Club club) {
        return check(club, club.administrator());
    }

    private SignOffs.Check check(Club club, Actor actor) {
        return Scope.of(actor).call(() -> signOffs.check(actor, club.assessment()));
    }

    private List<HistoryLine> history(Club club) {
        Actor actor = club.administrator();
        return Scope.of(actor)
                .call(() ->
                        history.history(
                                        actor,
                                        club.id(),
                                        "assessment/" + club.assessment() + "/sign-off",
                                        1)
                                .rows());
    }
}
