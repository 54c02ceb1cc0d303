package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Those who receive a return follow its plan, and nothing else. */
@HouseUnderTest
class FollowingTest {
    private final People people;
    private final ActionPlans made;
    private final Following following;
    private final Actions actions;
    private final OrganisationId surgery;
    private final OrganisationId group;
    private final Actor ruth;
    private final Actor officer;
    private final Source source = new Source(UUID.randomUUID(), CareHomes.FRAMEWORK, "2019-20");

    FollowingTest(People people, ActionPlans made, Following following, Actions actions) {
        this.people = people;
        this.made = made;
        this.following = following;
        this.actions = actions;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.group = people.organisation("Commissioners");
        this.ruth = people.actor(Role.ADMINISTRATOR, surgery);
        this.officer = people.actor(Role.RECIPIENT, group);
    }

    @Test
    void aRecipientReadsThePlanAsItGoesOn() {
        WholePlan handed = made.handed(ruth, surgery, source, group, "1.1", "2.1");
        made.action(ruth, handed.plan(), handed.areas().getFirst(), "Written afterwards");
        assertThat(found().rows())
                .extracting(line -> line.planning().what())
                .containsExactly("Written afterwards", "");
        WholePlan read =
                Scope.of(officer).call(() -> following.find(officer, group, handed.plan().id()));
        assertThat(read.areas()).hasSize(2);
    }

    @Test
    void aPlanThatWasNotHandedIsNotThere() {
        WholePlan raised = made.raised(ruth, surgery, source, Template.SMART, "1.1");
        made.own(ruth, surgery, "Ours alone");
        assertThat(found().rows()).isEmpty();
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .call(() -> following.find(officer, group, raised.plan().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theWallKeepsOthersFromWhatWasHanded() {
        WholePlan handed = made.handed(ruth, surgery, source, group, "1.1");
        Actor other = people.actor(Role.RECIPIENT, people.organisation("Other commissioners"));
        assertThat(
                        Scope.of(other)
                                .call(() -> following.page(officer, group, PlanSearch.all()))
                                .rows())
                .isEmpty();
        assertThatThrownBy(() ->
                        Scope.of(other)
                                .call(() -> following.find(officer, group, handed.plan().id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aRecipientChangesNothing() {
        WholePlan handed = made.handed(ruth, surgery, source, group, "1.1");
        PlacedAction action = made.action(ruth, handed.plan(), handed.areas().getFirst(), "Theirs");
        var given = new ActionGiven(null, ActionPlans.rated(Rag.RED), true);
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .call(() ->
                                        actions.save(
                                                officer,
                                                handed.plan().id(),
                                                action.action().id(),
                                                1,
                                                given)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTakenBackIsFollowedNoMoreUntilItIsHandedAgain() {
        WholePlan handed = made.handed(ruth, surgery, source, group, "1.1");
        Scope.of(ruth).run(() -> following.takeBack(ruth, surgery, source.assessment()));
        assertThat(found().rows()).isEmpty();
        assertThatThrownBy(() ->
                        Scope.of(officer)
                                .call(() -> following.find(officer, group, handed.plan().id())))
                .isInstanceOf(NotFound.class);
        Scope.of(ruth).run(() -> following.hand(ruth, surgery, source.assessment(), group));
        assertThat(found().rows()).hasSize(1);
    }

    @Test
    void onlyThoseWhoPublishTakeAPlanBack() {
        made.handed(ruth, surgery, source, group, "1.1");
        Actor member = people.actor(Role.MEMBER, surgery);
        assertThatThrownBy(() ->
                        Scope.of(member)
                                .run(() ->
                                        following.takeBack(member, surgery, source.assessment())))
                .isInstanceOf(NotAllowed.class);
        Actor stranger = people.actor(Role.ADMINISTRATOR, people.organisation("Elsewhere"));
        Scope.of(stranger)
                .run(() -> following.takeBack(stranger, stranger.chosen(), source.assessment()));
        assertThat(found().rows()).hasSize(1);
    }

    @Test
    void onlyThoseWhoPublishHandAPlan() {
        Actor member = people.actor(Role.MEMBER, surgery);
        assertThatThrownBy(() ->
                        Scope.of(member)
                                .run(() ->
                                        following.hand(
                                                member, surgery, source.assessment(), group)))
                .isInstanceOf(NotAllowed.class);
    }

    private Listing<PlanLine> found() {
        return Scope.of(officer).call(() -> following.page(officer, group, PlanSearch.all()));
    }
}
