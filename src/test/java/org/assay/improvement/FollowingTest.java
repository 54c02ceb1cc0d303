package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who receive a return follow its plan, and nothing else. */
@HouseUnderTest
class FollowingTest {
    private final People people;
    private final ActionPlans made;
    private final Following following;
    private final Actions actions;
    private final Raising raising;
    private final Removals removals;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OrganisationId surgery;
    private final OrganisationId group;
    private final Actor ruth;
    private final Actor officer;
    private final Source source = new Source(UUID.randomUUID(), CareHomes.FRAMEWORK, "2019-20");

    FollowingTest(
            People people,
            ActionPlans made,
            Following following,
            Actions actions,
            Raising raising,
            Removals removals,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.made = made;
        this.following = following;
        this.actions = actions;
        this.raising = raising;
        this.removals = removals;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
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
    void whatIsRatedAndBegunAfterwardsStaysWithTheOrganisationUntilItHandsInAgain() {
        Plan plan = made.handed(ruth, surgery, source, group, "1.1").plan();
        WholePlan now = made.raised(ruth, surgery, source, Template.SMART, "1.1", "2.1");
        made.action(ruth, plan, now.areas().getLast(), "Nobody was told of this yet");
        made.area(ruth, plan, "Begun afterwards");

        assertThat(found().total()).isEqualTo(1);
        assertThat(found().rows())
                .extracting(line -> line.area().requirements())
                .containsExactly(List.of("1.1"));
        assertThat(all()).hasSize(1);
        assertThat(read(plan).areas()).extracting(Area::number).containsExactly(1);
        assertThat(seen("improvement.area")).isEqualTo(1);
        assertThat(seen("improvement.action")).isZero();
        assertThat(seen("improvement.origin")).isZero();
        assertThat(seen("reporting.followed")).isEqualTo(1);

        hand(group);
        assertThat(found().total()).isEqualTo(3);
        assertThat(read(plan).areas()).hasSize(3);
        assertThat(seen("reporting.followed")).isEqualTo(3);
    }

    @Test
    void whetherARatingAsksIsToldAsItWasHandedIn() {
        Plan plan = made.handed(ruth, surgery, source, group, "1.1", "2.1").plan();
        Scope.of(ruth)
                .run(() -> raising.tell(ruth, surgery, source, Template.SMART, List.of("2.1")));
        assertThat(made.whole(ruth, plan).areas())
                .extracting(Area::noLongerAsked)
                .containsExactly(true, false);
        assertThat(found().rows()).noneMatch(line -> line.area().noLongerAsked());
        assertThat(read(plan).areas()).hasSize(2).noneMatch(Area::noLongerAsked);

        hand(group);
        assertThat(read(plan).areas())
                .extracting(Area::requirements)
                .containsExactly(List.of("2.1"));
    }

    @Test
    void whoeverDidNotReceiveTheLaterReturnFollowsTheEarlier() {
        Plan plan = made.handed(ruth, surgery, source, group, "1.1").plan();
        OrganisationId second = people.organisation("Second commissioners");
        made.handed(ruth, surgery, source, second, "1.1", "2.1");
        assertThat(read(plan).areas()).hasSize(1);
        Actor other = people.actor(Role.RECIPIENT, second);
        assertThat(
                        Scope.of(other)
                                .call(() -> following.page(other, second, PlanSearch.all()))
                                .total())
                .isEqualTo(2);
    }

    @Test
    void whatIsTakenOutIsFollowedNoMore() {
        Plan plan = made.handed(ruth, surgery, source, group, "1.1").plan();
        Area own = made.area(ruth, plan, "Begun by people");
        PlacedAction action = made.action(ruth, plan, own, "Run an exercise");
        hand(group);
        assertThat(seen("reporting.followed where action_id is not null")).isEqualTo(1);

        Scope.of(ruth)
                .run(() ->
                        removals.remove(
                                ruth,
                                plan.id(),
                                action.action().id(),
                                action.action().version(),
                                "Twice."));
        assertThat(found().rows()).allMatch(line -> line.action() == null).hasSize(2);
        assertThat(seen("reporting.followed where action_id is not null")).isZero();
        assertThat(seen("improvement.action")).isZero();

        Scope.of(ruth)
                .run(() -> removals.remove(ruth, plan.id(), own.id(), own.version(), "Twice."));
        assertThat(found().rows()).hasSize(1);
        assertThat(read(plan).areas()).hasSize(1);
        assertThat(seen("reporting.followed where area_id is not null")).isEqualTo(1);
        assertThat(seen("improvement.area")).isEqualTo(1);
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

    private void hand(OrganisationId recipient) {
        Scope.of(ruth).run(() -> following.hand(ruth, surgery, source.assessment(), recipient));
    }

    private WholePlan read(Plan plan) {
        return Scope.of(officer).call(() -> following.find(officer, group, plan.id()));
    }

    private List<PlanLine> all() {
        return Scope.of(officer).call(() -> following.all(officer, group, PlanSearch.all()));
    }

    /** How many rows the database shows the officer, whatever is asked of it. */
    private long seen(String rows) {
        return Scope.of(officer)
                .call(() ->
                        transaction.execute(status ->
                                database.sql("select count(*) from " + rows)
                                        .query(Long.class)
                                        .single()));
    }

    private Listing<PlanLine> found() {
        return Scope.of(officer).call(() -> following.page(officer, group, PlanSearch.all()));
    }
}
