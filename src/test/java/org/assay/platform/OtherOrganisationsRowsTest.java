package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.account.Actors;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.routes.Example;
import org.assay.routes.Examples;
import org.assay.support.ActionPlans;
import org.assay.support.Boards;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall, from the other side: what an organisation's own people see and change in its
 * tables, people of another organisation neither see nor change, whatever the application asks.
 */
@HouseUnderTest
class OtherOrganisationsRowsTest {
    /** Where this test has to have rows, so that it does not pass for want of any. */
    private static final Set<String> FURNISHED =
            Set.of(
                    "account.link",
                    "account.membership",
                    "assessment.assessment",
                    "assessment.entry",
                    "evidence.document",
                    "improvement.plan",
                    "organisation.profile",
                    "publication.publication",
                    "trail.head",
                    "trail.link",
                    "trail.value");

    private final Examples examples;
    private final CareHomes homes;
    private final ActionPlans plans;
    private final Boards boards;
    private final People people;
    private final Actors actors;
    private final JdbcClient database;
    private final JdbcClient owner;
    private final TransactionTemplate transaction;

    OtherOrganisationsRowsTest(
            Examples examples,
            CareHomes homes,
            ActionPlans plans,
            Boards boards,
            People people,
            Actors actors,
            JdbcClient database,
            @Qualifier("owner") JdbcClient owner,
            PlatformTransactionManager transactions) {
        this.examples = examples;
        this.homes = homes;
        this.plans = plans;
        this.boards = boards;
        this.people = people;
        this.actors = actors;
        this.database = database;
        this.owner = owner;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TestFactory
    Stream<DynamicTest> noRowOfAnotherOrganisationIsSeenChangedOrAdded() {
        Example example = examples.example();
        examples.furnish(example);
        Actor own = example.home().administrator();
        plans.own(own, example.home().id(), "Our plan");
        Actor other = homes.home("Somewhere Else").administrator();
        List<String> tables = tables();
        assertThat(tables).containsAll(FURNISHED);
        return tables.stream()
                .map(table ->
                        DynamicTest.dynamicTest(
                                table, () -> wallStands(table, example.home().id(), own, other)));
    }

    /** By functions that pass the wall for those who ask many organisations for returns. */
    @Test
    void whatAProfileSaysIsToldToNobodyOfAnotherOrganisation() {
        CareHomes.Home home = homes.home("Larkfield House");
        Actor other = homes.home("Somewhere Else").administrator();
        Actor operator = actors.of(people.operator("Olive Operator").id(), null).orElseThrow();
        for (String told :
                List.of(
                        "organisation.standing(array[?]::uuid[])",
                        "round.standing(array[?]::uuid[])",
                        "organisation.kinds('{}', array[?]::uuid[])")) {
            assertThat(types(told, home.id(), other)).as(told).isEmpty();
            for (Actor may : List.of(home.administrator(), boards.board().officer(), operator))
                assertThat(types(told, home.id(), may)).as(told).containsExactly("care-home");
        }
    }

    private List<String> types(String told, OrganisationId home, Actor actor) {
        return Objects.requireNonNull(
                Scope.of(actor)
                        .call(() ->
                                transaction.execute(status ->
                                        database.sql("select type from " + told)
                                                .param(home.value())
                                                .query(String.class)
                                                .list())));
    }

    private void wallStands(String table, OrganisationId home, Actor own, Actor other) {
        UUID id = home.value();
        long there = owner.sql(count(table)).param(id).query(Long.class).single();
        if (FURNISHED.contains(table)) assertThat(there).as("rows of " + table).isPositive();
        if (there > 0) assertThat(seen(table, id, own)).as("seen by its own").isPositive();
        assertThat(seen(table, id, other)).as("seen by others").isZero();
        assertThat(changed("update %s set organisation_id = organisation_id", table, id, other))
                .isZero();
        assertThat(changed("delete from %s", table, id, other)).isZero();
        if (there > 0) assertThatNoneIsAdded(table, id, other);
        assertThat(owner.sql(count(table)).param(id).query(Long.class).single()).isEqualTo(there);
    }

    /**
     * Checks of policies come before those of keys, so that a copy of a row shows which refused.
     */
    private void assertThatNoneIsAdded(String table, UUID home, Actor other) {
        String columns = columns(table);
        String row =
                owner.sql(
                                "select to_jsonb(t)::text from %s t where organisation_id = ? limit 1"
                                        .formatted(table))
                        .param(home)
                        .query(String.class)
                        .single();
        assertThatThrownBy(() ->
                        within(
                                other,
                                database.sql(
                                                "insert into %s (%s) select %s from jsonb_populate_record(null::%s, ?::jsonb)"
                                                        .formatted(table, columns, columns, table))
                                        .param(row)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .containsAnyOf("row-level security", "permission denied");
    }

    private long seen(String table, UUID home, Actor actor) {
        Long seen =
                Scope.of(actor)
                        .call(() ->
                                transaction.execute(status ->
                                        database.sql(count(table))
                                                .param(home)
                                                .query(Long.class)
                                                .single()));
        return seen == null ? 0 : seen;
    }

    /** How many rows; none where the application has no right to do it to anybody's. */
    private int changed(String what, String table, UUID home, Actor actor) {
        try {
            return within(
                    actor,
                    database.sql((what + " where organisation_id = ?").formatted(table))
                            .param(home));
        } catch (DataAccessException refused) {
            assertThat(refused).rootCause().hasMessageContaining("permission denied");
            return 0;
        }
    }

    private int within(Actor actor, JdbcClient.StatementSpec statement) {
        Integer rows =
                Scope.of(actor).call(() -> transaction.execute(status -> statement.update()));
        return rows == null ? 0 : rows;
    }

    private static String count(String table) {
        return "select count(*) from " + table + " where organisation_id = ?";
    }

    /** From the catalogue, so that a new table is tried without being named here. */
    private List<String> tables() {
        return owner.sql(
                        """
                        select n.nspname || '.' || c.relname from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname || '.' || c.relname <> 'publication.directory'
                        order by 1
                        """)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private String columns(String table) {
        return owner.sql(
                        """
                        select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                        where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                        """)
                .param(table)
                .query(String.class)
                .single();
    }
}
