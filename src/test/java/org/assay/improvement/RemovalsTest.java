package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
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
import org.assay.trail.History;
import org.junit.jupiter.api.Test;

/** What is taken out of a plan keeps its number, its history, and its way back. */
@HouseUnderTest
class RemovalsTest {
    private final People people;
    private final ActionPlans made;
    private final Removals removals;
    private final Overarching overarching;
    private final History history;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Plan plan;
    private final Area area;

    RemovalsTest(
            People people,
            ActionPlans made,
            Removals removals,
            Overarching overarching,
            History history) {
        this.people = people;
        this.made = made;
        this.removals = removals;
        this.overarching = overarching;
        this.history = history;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        this.plan = made.own(ruth, surgery, "Our plan");
        this.area = made.area(ruth, plan, "Everyone knows what to do");
    }

    @Test
    void anActionLeavesAllListsAndItsNumberIsNotGivenAgain() {
        PlacedAction first = made.action(ruth, plan, area, "Book level 3 days");
        made.action(ruth, plan, area, "Run an exercise");

        assertThat(remove(first, "It is in 1.2 already.")).isEqualTo(new Removal.Done("1.1"));

        assertThat(actions()).extracting(Action::number).containsExactly(2);
        assertThat(lines()).extracting(PlanLine::ref).containsExactly("1.2");
        assertThat(made.action(ruth, plan, area, "Ask everyone").ref()).isEqualTo("1.3");
        assertThat(remove(first, "Again.")).as("sent twice").isEqualTo(new Removal.Done("1.1"));
    }

    @Test
    void theHistoryKeepsWhatItSaidAndWhyAndItComesBackAsItWas() {
        PlacedAction action = made.action(ruth, plan, area, "Book level 3 days");
        remove(action, "It is in another plan.");

        var line =
                Scope.of(ruth)
                        .call(() -> history.history(ruth, surgery, action.subject(), 1))
                        .rows()
                        .getFirst();
        assertThat(line.what()).isEqualTo("action.removed");
        assertThat(line.before()).contains("Book level 3 days");
        assertThat(line.after()).isEqualTo("It is in another plan.");
        assertThat(removed())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.ref()).isEqualTo("1.1");
                    assertThat(each.why()).isEqualTo("It is in another plan.");
                    assertThat(each.by()).isEqualTo(ruth.person());
                });

        Scope.of(ruth).run(() -> removals.restore(ruth, plan.id(), action.action().id()));

        assertThat(actions())
                .singleElement()
                .extracting(Action::planning)
                .isEqualTo(action.action().planning());
        assertThat(removed()).isEmpty();
    }

    @Test
    void anAreaGoesWithItsActionsAndComesBackWithThem() {
        made.action(ruth, plan, area, "Book level 3 days");

        assertThat(remove(area, "We merged two.")).isEqualTo(new Removal.Done("1"));
        assertThat(made.whole(ruth, plan).areas()).isEmpty();
        assertThat(lines()).isEmpty();
        assertThat(made.area(ruth, plan, "Another").number()).isEqualTo(2);

        Scope.of(ruth).run(() -> removals.restore(ruth, plan.id(), area.id()));
        assertThat(actions()).hasSize(1);
    }

    @Test
    void asksForAReasonAndForTheVersionThatThePersonSaw() {
        PlacedAction action = made.action(ruth, plan, area, "Book level 3 days");
        assertThat(remove(action, " "))
                .isEqualTo(
                        new Removal.Refused(
                                List.of(
                                        new Problem(
                                                "why",
                                                "Say why. The reason stays in the history."))));
        assertThat(
                        Scope.of(ruth)
                                .call(() ->
                                        removals.remove(
                                                ruth,
                                                plan.id(),
                                                action.action().id(),
                                                action.action().version() - 1,
                                                "Old.")))
                .isEqualTo(new Removal.MovedOn("1.1"));
        assertThat(actions()).hasSize(1);
    }

    @Test
    void auditorsMayNotAndStrangersFindNothing() {
        PlacedAction action = made.action(ruth, plan, area, "Book level 3 days");
        Actor auditor = people.actor(Role.AUDITOR, surgery);
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> remove(auditor, action));
        Actor stranger = people.actor(Role.MEMBER, people.organisation("Fen Surgery"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> remove(stranger, action));
        assertThat(actions()).hasSize(1);
    }

    private Removal remove(PlacedAction action, String why) {
        return Scope.of(ruth)
                .call(() ->
                        removals.remove(
                                ruth,
                                plan.id(),
                                action.action().id(),
                                action.action().version(),
                                why));
    }

    private void remove(Actor actor, PlacedAction action) {
        Scope.of(actor)
                .run(() ->
                        removals.remove(
                                actor,
                                plan.id(),
                                action.action().id(),
                                action.action().version(),
                                "Why not"));
    }

    private Removal remove(Area which, String why) {
        return Scope.of(ruth)
                .call(() -> removals.remove(ruth, plan.id(), which.id(), which.version(), why));
    }

    private List<Removed> removed() {
        return Scope.of(ruth).call(() -> removals.of(ruth, plan.id()).removed());
    }

    private List<Action> actions() {
        return made.whole(ruth, plan).areas().getFirst().actions();
    }

    private List<PlanLine> lines() {
        return Scope.of(ruth).call(() -> overarching.all(ruth, surgery, PlanSearch.all()));
    }
}
