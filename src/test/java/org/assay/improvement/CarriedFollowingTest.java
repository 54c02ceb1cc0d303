package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.RepeatedPlans;
import org.assay.support.RepeatedPlans.Both;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who follows the plan of an audit hears that something goes on in its repeat once the repeat was
 * handed in to them: earlier it would tell a rating.
 */
@HouseUnderTest
class CarriedFollowingTest {
    private final People people;
    private final ActionPlans made;
    private final RepeatedPlans repeated;
    private final CarryingOver carrying;
    private final Following following;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OrganisationId surgery;
    private final OrganisationId group;
    private final Actor ruth;
    private final Actor officer;
    private final Both both;
    private WholePlan before;
    private WholePlan after;

    CarriedFollowingTest(
            People people,
            ActionPlans made,
            RepeatedPlans repeated,
            CarryingOver carrying,
            Following following,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.people = people;
        this.made = made;
        this.repeated = repeated;
        this.carrying = carrying;
        this.following = following;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.surgery = people.organisation("Mill Lane Surgery");
        this.group = people.organisation("Commissioners");
        this.ruth = people.actor(Role.ADMINISTRATOR, surgery);
        this.officer = people.actor(Role.RECIPIENT, group);
        this.both = repeated.audits(ruth, surgery);
    }

    @BeforeEach
    void bringOver() {
        before = made.handed(ruth, surgery, both.first(), group, "1.1");
        made.action(ruth, before.plan(), before.areas().getFirst(), "Name a partner");
        after = repeated.repeat(both, "1.1");
        Scope.of(ruth)
                .run(() -> carrying.bring(ruth, after.plan().id(), after.areas().getFirst().id()));
    }

    @Test
    void untilTheRepeatIsHandedInItIsFollowedWhereItWas() {
        assertThat(lines(officer))
                .singleElement()
                .returns(before.plan().id(), line -> line.plan().id())
                .satisfies(line -> assertThat(line.carried()).isEqualTo(Carried.NONE));
        assertThat(seen("improvement.carried")).isZero();
        assertThat(seen("reporting.followed where action_id is not null")).isEqualTo(1);
    }

    @Test
    void afterThatItIsFollowedOnceAndInTheLaterPlan() {
        Scope.of(ruth).run(() -> following.hand(ruth, surgery, both.second().assessment(), group));
        assertThat(lines(officer))
                .singleElement()
                .returns(after.plan().id(), line -> line.plan().id())
                .satisfies(line ->
                        assertThat(line.carried().from())
                                .extracting(Carried.Place::words)
                                .containsExactly(before.plan().title() + ", action 1.1"));
        assertThat(seen("improvement.carried")).isEqualTo(1);
        assertThat(seen("reporting.followed where action_id is not null")).isEqualTo(1);
        assertThat(
                        Scope.of(officer)
                                .call(() -> following.find(officer, group, before.plan().id()))
                                .areas()
                                .getFirst()
                                .actions())
                .as("its own plan says where it went")
                .allMatch(Action::carriedOver);
    }

    @Test
    void aRepeatThatIsTakenBackTakesThatBackToo() {
        Scope.of(ruth)
                .run(() -> {
                    following.hand(ruth, surgery, both.second().assessment(), group);
                    following.takeBack(ruth, surgery, both.second().assessment());
                });
        assertThat(lines(officer))
                .extracting(line -> line.plan().id())
                .containsExactly(before.plan().id());
    }

    @Test
    void theWallKeepsOthersFromIt() {
        Actor other = people.actor(Role.ADMINISTRATOR, people.organisation("Fen Surgery"));
        assertThat(seenBy(other, "improvement.carried")).isZero();
        assertThat(seenBy(ruth, "improvement.carried")).isEqualTo(1);
    }

    private List<PlanLine> lines(Actor actor) {
        return Scope.of(actor).call(() -> following.page(actor, group, PlanSearch.all())).rows();
    }

    private long seen(String rows) {
        return seenBy(officer, rows);
    }

    private long seenBy(Actor actor, String rows) {
        return Scope.of(actor)
                .call(() ->
                        transaction.execute(status ->
                                database.sql("select count(*) from " + rows)
                                        .query(Long.class)
                                        .single()));
    }
}
