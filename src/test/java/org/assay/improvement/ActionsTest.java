package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class ActionsTest {
    private final People people;
    private final ActionPlans made;
    private final Actions actions;
    private final History history;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Plan plan;
    private final Area area;

    ActionsTest(People people, ActionPlans made, Actions actions, History history) {
        this.people = people;
        this.made = made;
        this.actions = actions;
        this.history = history;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        this.plan = made.own(ruth, surgery, "Our plan");
        this.area = made.area(ruth, plan, "Everyone knows what to do");
    }

    @Test
    void numbersActionsUnderTheirArea() {
        assertThat(made.action(ruth, plan, area, "Book level 3 days").ref()).isEqualTo("1.1");
        assertThat(made.action(ruth, plan, area, "Run an exercise").ref()).isEqualTo("1.2");
        Area second = made.area(ruth, plan, "Something else");
        assertThat(made.action(ruth, plan, second, "Ask everyone").ref()).isEqualTo("2.1");
    }

    @Test
    void ofManyWhoAddAtOnceEachGetsANumberOfItsOwn() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var added =
                    pool.invokeAll(
                            IntStream.range(0, 8)
                                    .<Callable<PlacedAction>>mapToObj(
                                            n -> () -> made.action(ruth, plan, area, "Action " + n))
                                    .toList());
            assertThat(added.stream().map(Future::resultNow).map(PlacedAction::ref))
                    .containsExactlyInAnyOrder(
                            "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8");
        }
    }

    @Test
    void refusesAnActionWithoutItsMustsAndSaysWhich() {
        var refused = (Kept.Refused) add(new ActionGiven(only("Ask everyone"), null, false));
        assertThat(refused.problems())
                .extracting(Problem::field)
                .containsExactly("deadline", "leadOrganisation", "successBy");
        assertThat(find().actions()).isEmpty();
    }

    @Test
    void keepsADraftAndSaysWhatItStillNeeds() {
        var saved = (Kept.Saved) add(new ActionGiven(only("Ask everyone"), null, true));
        assertThat(saved.missing())
                .extracting(Problem::field)
                .containsExactly("deadline", "leadOrganisation", "successBy");
        assertThat(saved.action().action().planning().what()).isEqualTo("Ask everyone");
        assertThat(find().actions()).hasSize(1);
    }

    @Test
    void refusesADeadlineBeforeTheStartEvenOfADraft() {
        var planning =
                new Planning(
                        "Ask",
                        "",
                        "",
                        LocalDate.of(2015, 2, 1),
                        LocalDate.of(2015, 1, 31),
                        "",
                        "",
                        null,
                        "");
        assertThat(add(new ActionGiven(planning, null, true))).isInstanceOf(Kept.Refused.class);
        assertThat(find().actions()).isEmpty();
    }

    @Test
    void tellsTheLaterSaverAndLosesNeitherText() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        Actor iris = people.actor(Role.MEMBER, surgery);
        Scope.of(iris)
                .call(() ->
                        actions.save(
                                iris,
                                plan.id(),
                                action.action().id(),
                                1,
                                new ActionGiven(ActionPlans.planning("Hers"), null, true)));
        var conflict =
                (Kept.Conflict)
                        save(action, 1, new ActionGiven(ActionPlans.planning("Mine"), null, true));
        assertThat(conflict.mine().what()).isEqualTo("Mine");
        assertThat(conflict.theirs().action().planning().what()).isEqualTo("Hers");
        assertThat(conflict.theirs().action().savedBy()).isEqualTo(iris.person());
        assertThat(find(action).planning().what()).isEqualTo("Hers");
    }

    @Test
    void savingTheSameAgainIsNoChange() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        var again =
                (Kept.Saved)
                        save(
                                action,
                                0,
                                new ActionGiven(
                                        ActionPlans.planning("Run an exercise"), null, true));
        assertThat(again.action().action().version()).isEqualTo(1);
        assertThat(lines(action)).hasSize(1);
    }

    @Test
    void theHistoryTellsWhatChangedFromWhatToWhat() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        Planning planned = ActionPlans.planning("Run an exercise");
        var moved =
                new Planning(
                        planned.what(),
                        planned.lead(),
                        planned.leadOrganisation(),
                        planned.startedOn(),
                        LocalDate.of(2031, 2, 14),
                        "",
                        planned.success(),
                        planned.successBy(),
                        "");
        save(action, 1, new ActionGiven(moved, null, true));
        assertThat(lines(action).getFirst())
                .returns("action.saved", line -> line.what())
                .returns("{\"deadline\":\"2031-01-31\"}", line -> line.before())
                .returns("{\"deadline\":\"2031-02-14\"}", line -> line.after());
    }

    @Test
    void keepsADiaryByDay() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        note(action, LocalDate.of(2015, 1, 8), DiaryEntry.Kind.RISK, "Reception cannot all leave");
        note(action, LocalDate.of(2015, 1, 20), DiaryEntry.Kind.PROGRESS, "Last team done");
        note(action, LocalDate.of(2014, 12, 2), DiaryEntry.Kind.PROGRESS, "Exercise written");
        assertThat(find(action).diary())
                .extracting(DiaryEntry::words)
                .containsExactly(
                        "Last team done", "Reception cannot all leave", "Exercise written");
        assertThat(find(action).progressedOn()).isEqualTo(LocalDate.of(2015, 1, 20));
        assertThat(note(action, null, DiaryEntry.Kind.PROGRESS, "When?"))
                .isInstanceOf(Noted.Refused.class);
        assertThat(find(action).diary()).hasSize(3);
        assertThat(lines(action).getFirst().what()).isEqualTo("diary.written");
    }

    @Test
    void anAuditorReadsAndOthersFindNothing() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        Actor auditor = people.actor(Role.AUDITOR, surgery);
        Actor stranger = people.actor(Role.ADMINISTRATOR, people.organisation("Elsewhere"));
        assertThat(
                        Scope.of(auditor)
                                .call(() -> actions.find(auditor, plan.id(), action.action().id()))
                                .ref())
                .isEqualTo("1.1");
        var given = rate(ActionPlans.rated(Rag.RED));
        assertThatThrownBy(() -> saveAs(auditor, action, given)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> saveAs(stranger, action, given)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        Scope.of(stranger)
                                .call(() ->
                                        actions.find(stranger, plan.id(), action.action().id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        Scope.of(ruth)
                                .call(() ->
                                        actions.find(stranger, plan.id(), action.action().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSaveRunsAtMostSixStatementsBelowThePage() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        CountedStatements.forget();
        save(action, 1, rate(ActionPlans.rated(Rag.AMBER)));
        assertThat(CountedStatements.seen()).hasSizeBetween(1, 6);
    }

    private Kept add(ActionGiven given) {
        return Scope.of(ruth).call(() -> actions.add(ruth, plan.id(), area.id(), given));
    }

    private Kept save(PlacedAction action, int version, ActionGiven given) {
        return Scope.of(ruth)
                .call(() -> actions.save(ruth, plan.id(), action.action().id(), version, given));
    }

    private void saveAs(Actor actor, PlacedAction action, ActionGiven given) {
        Scope.of(actor).run(() -> actions.save(actor, plan.id(), action.action().id(), 1, given));
    }

    private Noted note(
            PlacedAction action, @Nullable LocalDate day, DiaryEntry.Kind kind, String words) {
        return Scope.of(ruth)
                .call(() -> actions.note(ruth, plan.id(), action.action().id(), day, kind, words));
    }

    private Action find(PlacedAction action) {
        return Scope.of(ruth)
                .call(() -> actions.find(ruth, plan.id(), action.action().id()))
                .action();
    }

    private Area find() {
        return made.whole(ruth, plan).areas().getFirst();
    }

    private List<HistoryLine> lines(PlacedAction action) {
        return Scope.of(ruth)
                .call(() -> history.history(ruth, surgery, action.subject(), 1).rows());
    }

    private static Planning only(String what) {
        return new Planning(what, "", "", null, null, "", "", null, "");
    }

    private static ActionGiven rate(Monitoring monitoring) {
        return new ActionGiven(null, monitoring, true);
    }
}
