package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.RepeatedPlans;
import org.assay.support.RepeatedPlans.Both;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.Test;

/** What is open in the plan of an audit goes on in the plan of its repeat, and is named once. */
@HouseUnderTest
class CarryingOverTest {
    private final People people;
    private final ActionPlans made;
    private final RepeatedPlans repeated;
    private final CarryingOver carrying;
    private final Actions actions;
    private final Overarching overarching;
    private final Raising raising;
    private final History history;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Both both;
    private final WholePlan before;
    private final Area found;
    private final WholePlan after;
    private final Area wanting;

    CarryingOverTest(
            People people,
            ActionPlans made,
            RepeatedPlans repeated,
            CarryingOver carrying,
            Actions actions,
            Overarching overarching,
            Raising raising,
            History history) {
        this.people = people;
        this.made = made;
        this.repeated = repeated;
        this.carrying = carrying;
        this.actions = actions;
        this.overarching = overarching;
        this.raising = raising;
        this.history = history;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        this.both = repeated.audits(ruth, surgery);
        this.before = repeated.earlier(both, "1.1", "5.10");
        this.found = RepeatedPlans.area(before, "1.1");
        this.after = repeated.repeat(both, "1.1", "1.2");
        this.wanting = RepeatedPlans.area(after, "1.1");
    }

    @Test
    void offersWhatIsOpenUnderTheRequirementThatRepeats() {
        PlacedAction first = earlier("Name a partner");
        PlacedAction second = earlier("Change the job description");
        green(earlier("Tell everybody"));
        made.action(ruth, before.plan(), RepeatedPlans.area(before, "5.10"), "Asked no more");
        Plan own = made.own(ruth, surgery, "Ours");
        made.action(ruth, own, made.area(ruth, own, "Other"), "Not of an audit");

        assertThat(offered())
                .extracting(each -> each.action().id())
                .containsExactly(first.action().id(), second.action().id());
        assertThat(repeated.offered(ruth, after, "1.2")).isEmpty();
        assertThat(repeated.offered(ruth, before, "1.1")).as("the audit repeats nothing").isEmpty();
    }

    @Test
    void bringsAllOfAnAreaOverWithWhatIsPlanned() {
        PlacedAction first = earlier("Name a partner");
        earlier("Change the job description");

        assertThat(bring()).isEqualTo(new Brought.Done(List.of("1.1", "1.2")));

        List<Action> here = under(after, wanting);
        assertThat(here)
                .extracting(Action::planning)
                .containsExactly(
                        ActionPlans.planning("Name a partner"),
                        ActionPlans.planning("Change the job description"));
        assertThat(here).allMatch(action -> action.monitoring().equals(Monitoring.EMPTY));
        assertThat(here.getFirst().carried().from())
                .singleElement()
                .returns(first.action().id(), Carried.Place::action)
                .returns(before.plan().title() + ", action 1.1", Carried.Place::words);
        assertThat(under(before, found))
                .allMatch(Action::carriedOver)
                .extracting("carried.to.ref")
                .containsExactly("1.1", "1.2");
        assertThat(offered()).isEmpty();
    }

    @Test
    void broughtOverTwiceItIsThereOnce() {
        earlier("Name a partner");
        bring();
        assertThat(bring()).isEqualTo(new Brought.Done(List.of()));
        assertThat(under(after, wanting)).hasSize(1);
        assertThat(made.action(ruth, after.plan(), wanting, "New").ref()).isEqualTo("1.2");
    }

    @Test
    void theOverarchingPlanNamesItOnceAndItsOwnPlanSaysWhereItWent() {
        earlier("Name a partner");
        bring();
        assertThat(lines(PlanSearch.all()))
                .filteredOn(line -> line.planning().what().equals("Name a partner"))
                .singleElement()
                .returns(after.plan().id(), line -> line.plan().id());
        assertThat(lines(PlanSearch.of(before.plan().id())))
                .extracting(line -> line.carried().to())
                .filteredOn(Objects::nonNull)
                .hasSize(1);
    }

    @Test
    void whatIsOverdueIsCountedOnceAndInTheLaterPlanOnly() {
        var late =
                new Planning("Late", "", "Us", null, LocalDate.of(2015, 6, 30), "", "", null, "");
        Scope.of(ruth)
                .run(() ->
                        actions.add(
                                ruth,
                                before.plan().id(),
                                found.id(),
                                new ActionGiven(late, null, true)));
        bring();
        assertThat(lines(overdue("")))
                .extracting(line -> line.plan().id())
                .containsExactly(after.plan().id());
        assertThat(lines(overdue(before.plan().id().toString()))).isEmpty();
        assertThat(under(before, found)).noneMatch(each -> each.overdue(LocalDate.of(2030, 1, 1)));
    }

    @Test
    void whatWentOnIsWrittenInTheLaterPlanOnly() {
        PlacedAction earlier = earlier("Name a partner");
        bring();
        String said =
                "This action was carried over to %s, action 1.1, and goes on there."
                        .formatted(after.plan().title());
        var given = new ActionGiven(ActionPlans.planning("Other"), null, true);
        ActionId id = earlier.action().id();
        PlanId plan = before.plan().id();
        assertThat(Scope.of(ruth).call(() -> actions.save(ruth, id, 1, given)))
                .isEqualTo(new Kept.Refused(List.of(new Problem("what", said))));
        assertThat(
                        Scope.of(ruth)
                                .call(() ->
                                        actions.note(
                                                ruth,
                                                plan,
                                                id,
                                                LocalDate.of(2015, 1, 1),
                                                DiaryEntry.Kind.PROGRESS,
                                                "Moved.")))
                .isEqualTo(new Noted.Refused(List.of(new Problem("words", said))));
    }

    @Test
    void theHistoryOfBothSaysSo() {
        PlacedAction earlier = earlier("Name a partner");
        bring();
        HistoryLine left = newest(earlier.subject());
        assertThat(left.what()).isEqualTo("action.carried");
        assertThat(left.after()).isEqualTo(after.plan().title() + ", action 1.1");
        HistoryLine came = newest("plan/%s/1/1".formatted(after.plan().id()));
        assertThat(came.what()).isEqualTo("action.brought");
        assertThat(came.after())
                .contains("Name a partner")
                .contains(before.plan().title() + ", action 1.1");
    }

    @Test
    void whatLacksAMustIsNotReadyHereEither() {
        made.draft(ruth, before.plan(), found, "Only words");
        bring();
        Action here = under(after, wanting).getFirst();
        assertThat(here.missing(after.plan()))
                .containsExactly(Must.DEADLINE, Must.LEAD_ORGANISATION, Must.SUCCESS_TIMESCALE);
        var filled = Scope.of(ruth).call(() -> raising.filled(both.second().assessment()));
        assertThat(filled.get("1.1")).contains("action").doesNotContain("deadline");
    }

    @Test
    void nothingComesToAnAreaWhoseRatingAsksNoMore() {
        earlier("Name a partner");
        Scope.of(ruth)
                .run(() ->
                        raising.tell(ruth, surgery, both.second(), Template.SMART, List.of("1.2")));
        assertThat(bring()).isInstanceOf(Brought.Refused.class);
        assertThat(under(after, wanting)).isEmpty();
    }

    @Test
    void auditorsMayNotAndStrangersFindNothing() {
        earlier("Name a partner");
        Actor auditor = people.actor(Role.AUDITOR, surgery);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> bring(auditor));
        assertThat(repeated.offered(auditor, after, "1.1")).hasSize(1);
        Actor stranger = people.actor(Role.MEMBER, people.organisation("Fen Surgery"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> bring(stranger));
        assertThat(under(after, wanting)).isEmpty();
    }

    private PlacedAction earlier(String what) {
        return made.action(ruth, before.plan(), found, what);
    }

    private void green(PlacedAction action) {
        var shown = new Monitoring(Rag.GREEN, "Better", "Seen", List.of());
        Scope.of(ruth)
                .run(() ->
                        actions.save(
                                ruth,
                                action.action().id(),
                                1,
                                new ActionGiven(null, shown, false)));
    }

    private Brought bring() {
        return bring(ruth);
    }

    private Brought bring(Actor actor) {
        return Scope.of(actor).call(() -> carrying.bring(actor, after.plan().id(), wanting.id()));
    }

    private List<PlacedAction> offered() {
        return repeated.offered(ruth, after, "1.1");
    }

    private List<Action> under(WholePlan plan, Area area) {
        return made.whole(ruth, plan.plan()).areas().stream()
                .filter(each -> each.id().equals(area.id()))
                .findFirst()
                .orElseThrow()
                .actions();
    }

    private static PlanSearch overdue(String plan) {
        return new PlanSearch(plan, "", "", true, PlanSearch.Order.NUMBER, 1);
    }

    private List<PlanLine> lines(PlanSearch search) {
        return Scope.of(ruth).call(() -> overarching.page(ruth, surgery, search)).rows();
    }

    private HistoryLine newest(String subject) {
        return Scope.of(ruth)
                .call(() -> history.history(ruth, surgery, subject, 1))
                .rows()
                .getFirst();
    }
}
