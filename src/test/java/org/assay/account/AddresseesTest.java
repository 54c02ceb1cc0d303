package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assay.account.Addressees.Addressee;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters find their way out of anybody's transaction, and nobody waits for anybody. */
@HouseUnderTest
class AddresseesTest {
    /** As many as there are connections. */
    private static final int AT_ONCE = 16;

    private final Addressees addressees;
    private final People people;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AddresseesTest(
            Addressees addressees,
            People people,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.addressees = addressees;
        this.people = people;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void asManyAsThereAreConnectionsWriteToAnotherOrganisationAtOnce() throws Exception {
        OrganisationId theirs = people.organisation("Larkfield House");
        people.with(Role.ADMINISTRATOR, theirs);
        people.with(Role.MEMBER, theirs);
        Scope mine = Scope.of(stranger());
        var together = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<List<Addressee>>> all = new ArrayList<>();
            for (int n = 0; n < AT_ONCE; n++)
                all.add(
                        threads.submit(() ->
                                mine.call(() ->
                                        transaction.execute(status -> {
                                            meet(together);
                                            return addressees.of(
                                                    theirs, Set.of(Role.ADMINISTRATOR));
                                        }))));
            for (Future<List<Addressee>> each : all)
                assertThat(each.get(60, TimeUnit.SECONDS)).hasSize(1);
        }
    }

    @Test
    void whoWritesSeesNobodyElseAfterwards() {
        OrganisationId theirs = people.organisation("Meadow Lodge");
        people.with(Role.ADMINISTRATOR, theirs);
        Scope.of(stranger())
                .run(() ->
                        transaction.executeWithoutResult(status -> {
                            assertThat(addressees.of(theirs, Set.of(Role.ADMINISTRATOR)))
                                    .hasSize(1);
                            assertThat(
                                            database.sql(
                                                            "select count(*) from account.membership where organisation_id = ?")
                                                    .param(theirs.value())
                                                    .query(Long.class)
                                                    .single())
                                    .isZero();
                        }));
    }

    private Actor stranger() {
        OrganisationId mine = people.organisation("Ashdown Practice");
        return people.actor(Role.ADMINISTRATOR, mine);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
