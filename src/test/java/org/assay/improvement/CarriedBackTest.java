package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.kernel.Actor;
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
import org.junit.jupiter.api.Test;

/** What was brought over is taken out of the later plan, and open in the earlier one again. */
@HouseUnderTest
class CarriedBackTest {
    private final ActionPlans made;
    private final RepeatedPlans repeated;
    private final CarryingOver carrying;
    private final Removals removals;
    private final Actions actions;
    private final History history;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Both audits;
    private final Both returns;

    CarriedBackTest(
            People people,
            ActionPlans made,
            RepeatedPlans repeated,
            CarryingOver carrying,
            Removals removals,
            Actions actions,
            History history) {
        this.made = made;
        this.repeated = repeated;
        this.carrying = carrying;
        this.removals = removals;
        this.actions = actions;
        this.history = history;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        this.audits = repeated.audits(ruth, surgery);
        this.returns = repeated.returns(ruth, surgery);
    }

    @Test
    void takingItOutOpensTheEarlierOneAgain() {
        PlacedAction earlier = open();
        WholePlan after = repeated.repeat(audits, "1.1");
        PlacedAction here = bring(after);

        assertThat(remove(here)).isEqualTo(new Removal.Done("1.1"));

        assertThat(find(earlier).carriedOver()).isFalse();
        assertThat(repeated.offered(ruth, after, "1.1")).hasSize(1);
        var line =
                Scope.of(ruth)
                        .call(() -> history.history(ruth, surgery, earlier.subject(), 1))
                        .rows()
                        .getFirst();
        assertThat(line.what()).isEqualTo("action.reopened");
        assertThat(line.before()).isEqualTo(after.plan().title() + ", action 1.1");
        assertThat(line.after()).isEqualTo("By mistake.");
    }

    @Test
    void puttingItBackClosesTheEarlierOneAgain() {
        PlacedAction earlier = open();
        WholePlan after = repeated.repeat(audits, "1.1");
        PlacedAction here = bring(after);
        remove(here);
        assertThat(restore(here)).isEqualTo(new Removal.Done("1.1"));
        assertThat(find(earlier).carried().to()).returns(here.action().id(), Carried.Place::action);
        assertThat(repeated.offered(ruth, after, "1.1")).isEmpty();
    }

    @Test
    void whatWasBroughtOverAgainMeanwhileIsNotPutBackBesideIt() {
        open();
        WholePlan after = repeated.repeat(audits, "1.1");
        PlacedAction here = bring(after);
        remove(here);
        PlacedAction again = bring(after);
        assertThat(again.ref()).isEqualTo("1.2");
        assertThat(restore(here))
                .isEqualTo(
                        new Removal.Refused(
                                List.of(
                                        Problem.whole(
                                                "What it said was brought over again, and is %s, action 1.2 now."
                                                        .formatted(after.plan().title())))));
        assertThat(made.whole(ruth, after.plan()).areas().getFirst().actions()).hasSize(1);
    }

    @Test
    void whatGoesOnElsewhereIsNotTakenOutOfItsOwnPlan() {
        PlacedAction earlier = open();
        bring(repeated.repeat(audits, "1.1"));
        assertThat(remove(earlier)).isInstanceOf(Removal.Refused.class);
        assertThat(find(earlier).carriedOver()).isTrue();
    }

    @Test
    void aStatementsActionIsFilledAndEmptiedAgain() {
        PlacedAction earlier = statement("2.6", "Ask children");
        WholePlan after = repeated.repeat(returns, "2.5");
        PlacedAction blank = placed(after);

        PlacedAction here = bring(after);
        assertThat(here.action().id()).isEqualTo(blank.action().id());
        assertThat(here.action().planning()).isEqualTo(earlier.action().planning());
        assertThat(here.action().carried().from())
                .extracting(Carried.Place::ref)
                .containsExactly("2.6");
        assertThat(find(earlier).carried().to()).returns("2.5", Carried.Place::ref);

        assertThat(remove(here)).isEqualTo(new Removal.Emptied("2.5"));
        assertThat(placed(after).action().planning()).isEqualTo(Planning.EMPTY);
        assertThat(find(earlier).carriedOver()).isFalse();
        assertThat(bring(after).action().planning()).isEqualTo(earlier.action().planning());
    }

    @Test
    void whatAStatementsActionSaysAlreadyStays() {
        PlacedAction earlier = statement("1.1", "From before");
        WholePlan after = repeated.repeat(returns, "1.1");
        PlacedAction blank = placed(after);
        var own = new Planning("Our own words", "", "", null, null, "", "", null, "");
        Scope.of(ruth)
                .run(() ->
                        actions.save(
                                ruth, blank.action().id(), 1, new ActionGiven(own, null, true)));
        Planning here = bring(after).action().planning();
        assertThat(here.what()).isEqualTo("Our own words");
        assertThat(here.deadline()).isEqualTo(earlier.action().planning().deadline());
        assertThat(find(earlier).carriedOver()).isTrue();
    }

    @Test
    void aStatementsOwnActionIsKept() {
        assertThat(remove(statement("1.1", "Ours"))).isInstanceOf(Removal.Refused.class);
    }

    private PlacedAction open() {
        WholePlan before = repeated.earlier(audits, "1.1");
        return made.action(ruth, before.plan(), before.areas().getFirst(), "Name a partner");
    }

    private PlacedAction statement(String ref, String what) {
        WholePlan before = repeated.earlier(returns, ref);
        ActionId id = placed(before).action().id();
        var given = new ActionGiven(ActionPlans.planning(what), null, false);
        return ((Kept.Saved) Scope.of(ruth).call(() -> actions.save(ruth, id, 1, given))).action();
    }

    /** The last action of the first area, as it is now. */
    private PlacedAction placed(WholePlan plan) {
        WholePlan now = made.whole(ruth, plan.plan());
        Area area = now.areas().getFirst();
        return new PlacedAction(now.plan(), area, area.actions().getLast());
    }

    private PlacedAction bring(WholePlan after) {
        AreaId area = after.areas().getFirst().id();
        Brought brought = Scope.of(ruth).call(() -> carrying.bring(ruth, after.plan().id(), area));
        assertThat(brought).isEqualTo(new Brought.Done(List.of(placed(after).ref())));
        return placed(after);
    }

    private Removal remove(PlacedAction action) {
        int version = find(action).version();
        return Scope.of(ruth)
                .call(() ->
                        removals.remove(
                                ruth,
                                action.plan().id(),
                                action.action().id(),
                                version,
                                "By mistake."));
    }

    private Removal restore(PlacedAction action) {
        return Scope.of(ruth)
                .call(() -> removals.restore(ruth, action.plan().id(), action.action().id()));
    }

    private Action find(PlacedAction action) {
        return Scope.of(ruth)
                .call(() -> actions.find(ruth, action.plan().id(), action.action().id()))
                .action();
    }
}
