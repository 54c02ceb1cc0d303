package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assay.form.Answer;
import org.assay.form.Typed;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class EntriesTest {
    private final CareHomes homes;
    private final People people;
    private final Assessments assessments;
    private final Confirmations confirmations;
    private final Entries entries;
    private final History history;
    private Home home;
    private AssessmentId assessment;

    EntriesTest(
            CareHomes homes,
            People people,
            Assessments assessments,
            Confirmations confirmations,
            Entries entries,
            History history) {
        this.homes = homes;
        this.people = people;
        this.assessments = assessments;
        this.confirmations = confirmations;
        this.entries = entries;
        this.history = history;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
    }

    @Test
    void keepsATextExactlyAsItWasWritten() {
        String naughty =
                "Ωmega <script>alert('1')</script> ${7*7} '; drop table x; -- \u202Ertl \uD83D\uDE00  two  spaces\nline";
        assertThat(save("1.1.2", naughty, 0)).isInstanceOf(Recorded.Saved.class);
        assertThat(find().assessment().entry("1.1.2").answer()).isEqualTo(new Answer.Text(naughty));
    }

    @Test
    void countsACompletedItemAndGrowsItsVersion() {
        int before = find().evaluation().mandatory().complete();
        var saved = (Recorded.Saved) save("1.1.1", "true", 0);
        assertThat(saved.entry().version()).isEqualTo(1);
        assertThat(saved.assessed().evaluation().mandatory().complete()).isEqualTo(before + 1);
        assertThat(find().evaluation().mandatory().complete()).isEqualTo(before + 1);
    }

    @Test
    void tellsTheLaterSaverAndLosesNeitherText() {
        Actor other = people.actor(Role.MEMBER, home.id());
        save("1.1.2", "the first text", 0);
        homes.save(other, assessment, "1.1.2", "the other's text", 1);
        var conflict = (Recorded.Conflict) save("1.1.2", "my text", 1);
        assertThat(conflict.mine()).isEqualTo(new Answer.Text("my text"));
        assertThat(conflict.theirs().answer()).isEqualTo(new Answer.Text("the other's text"));
        assertThat(conflict.theirs().by()).isEqualTo(other.person());
        assertThat(find().assessment().entry("1.1.2").answer())
                .isEqualTo(new Answer.Text("the other's text"));
    }

    @Test
    void ofManyWhoSaveAtOnceOneWinsAndTheOthersAreTold() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Recorded>> saves =
                    java.util.stream.IntStream.range(0, 8)
                            .<Callable<Recorded>>mapToObj(n -> () -> save("1.1.2", "text " + n, 0))
                            .toList();
            var outcomes = pool.invokeAll(saves).stream().map(EntriesTest::outcome).toList();
            assertThat(outcomes).filteredOn(Recorded.Saved.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(Recorded.Conflict.class::isInstance).hasSize(7);
        }
    }

    @Test
    void savingTheSameAgainIsNoChange() {
        save("1.1.2", "the same", 0);
        var again = (Recorded.Saved) save("1.1.2", "the same", 0);
        assertThat(again.entry().version()).isEqualTo(1);
        assertThat(lines("1.1.2")).hasSize(1);
    }

    @Test
    void refusesWhatCannotBeAnAnswerAndChangesNothing() {
        assertThat(save("3.2.1", "101", 0)).isInstanceOf(Recorded.Invalid.class);
        assertThat(save("6.2.2", "-1", 0)).isInstanceOf(Recorded.Invalid.class);
        assertThat(save("1.1.2", "x".repeat(1_000_000), 0)).isInstanceOf(Recorded.Invalid.class);
        assertThat(save("1.1.2", "a\0b", 0)).isInstanceOf(Recorded.Invalid.class);
        assertThat(typed("1.2.2", Typed.date("31", "02", "2019")))
                .isInstanceOf(Recorded.Invalid.class);
        assertThat(
                        homes.save(
                                home.administrator(),
                                assessment,
                                "1.1.1",
                                Typed.of("true"),
                                "c".repeat(6_000),
                                0,
                                false))
                .isInstanceOf(Recorded.Invalid.class);
        for (String comment : List.of("a\0b", "half \uD83D of a character")) {
            assertThat(
                            homes.save(
                                    home.administrator(),
                                    assessment,
                                    "1.1.1",
                                    Typed.of("true"),
                                    comment,
                                    0,
                                    false))
                    .as(comment)
                    .isInstanceOf(Recorded.Invalid.class);
        }
        assertThat(find().assessment().entries()).isEmpty();
    }

    @Test
    void refusesADocumentOfAnotherOrganisation() {
        assertThat(save("1.3.2", "0197a000-0000-7000-8000-00000000abcd", 0))
                .isInstanceOf(Recorded.Invalid.class);
    }

    @Test
    void aConfirmedRequirementLocksItsItems() {
        save("1.1.1", "true", 0);
        save("1.1.2", "Our data champion", 0);
        assertThat(confirm("1.1")).isInstanceOf(Confirmations.Confirmed.Done.class);
        assertThat(save("1.1.2", "Somebody else", 1)).isInstanceOf(Recorded.Locked.class);
        inScope(
                home.administrator(),
                () -> confirmations.takeOff(home.administrator(), assessment, "1.1"));
        assertThat(save("1.1.2", "Somebody else", 1)).isInstanceOf(Recorded.Saved.class);
    }

    @Test
    void theBoxComesUpOnlyWhenAllMandatoryItemsAreComplete() {
        save("1.1.1", "true", 0);
        var early = (Confirmations.Confirmed.NotReady) confirm("1.1");
        assertThat(early.missing()).isEqualTo(1);
        assertThat(find().assessment().standing("1.1").confirmed()).isFalse();
    }

    @Test
    void aMemberAnswersButDoesNotConfirmAndAnAuditorOnlyReads() {
        Actor member = people.actor(Role.MEMBER, home.id());
        Actor auditor = people.actor(Role.AUDITOR, home.id());
        assertThat(homes.save(member, assessment, "1.1.1", "true", 0))
                .isInstanceOf(Recorded.Saved.class);
        assertThatThrownBy(() ->
                        inScope(member, () -> confirmations.confirm(member, assessment, "1.1")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> homes.save(auditor, assessment, "1.1.1", "", 1))
                .isInstanceOf(NotAllowed.class);
        assertThat(Scope.of(auditor).call(() -> assessments.find(auditor, assessment)).evaluation())
                .isNotNull();
    }

    @Test
    void anotherOrganisationFindsNothing() {
        Home stranger = homes.home("Strangers' Lodge");
        assertThatThrownBy(
                        () -> homes.save(stranger.administrator(), assessment, "1.1.1", "true", 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theHistoryTellsEachSaveAndFoldsWhatWasTyped() {
        typing("1.1.2", "Our", 0);
        typing("1.1.2", "Our data", 1);
        typing("1.1.2", "Our data champion", 2);
        assertThat(lines("1.1.2"))
                .singleElement()
                .satisfies(line -> assertThat(line.after()).contains("Our data champion"))
                .returns(null, HistoryLine::before);
        save("1.1.2", "Another", 3);
        assertThat(lines("1.1.2")).hasSize(2);
    }

    @Test
    void aSaveRunsAtMostSixStatementsBelowThePage() {
        save("1.1.2", "warm", 0);
        CountedStatements.forget();
        save("1.1.2", "counted", 1);
        assertThat(CountedStatements.seen())
                .as("session and actor come on top")
                .hasSizeLessThanOrEqualTo(6);
    }

    private Recorded save(String ref, String value, int version) {
        return homes.save(home.administrator(), assessment, ref, value, version);
    }

    private Recorded typed(String ref, Typed typed) {
        return homes.save(home.administrator(), assessment, ref, typed, "", 0, false);
    }

    private void typing(String ref, String value, int version) {
        homes.save(home.administrator(), assessment, ref, Typed.of(value), "", version, true);
    }

    private Confirmations.Confirmed confirm(String ref) {
        return Scope.of(home.administrator())
                .call(() -> confirmations.confirm(home.administrator(), assessment, ref));
    }

    private Assessed find() {
        return Scope.of(home.administrator())
                .call(() -> assessments.find(home.administrator(), assessment));
    }

    private List<HistoryLine> lines(String ref) {
        return Scope.of(home.administrator())
                .call(() ->
                        history.history(
                                        home.administrator(),
                                        home.id(),
                                        "assessment/" + assessment + "/" + ref,
                                        1)
                                .rows());
    }

    private static void inScope(Actor actor, Runnable work) {
        Scope.of(actor).run(work);
    }

    private static Recorded outcome(Future<Recorded> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
