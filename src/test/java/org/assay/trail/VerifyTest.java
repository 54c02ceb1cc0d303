package org.assay.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assay.support.HouseUnderTest;
import org.assay.trail.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever somebody with the password of the tables' owner does to the history is found. */
@HouseUnderTest
class VerifyTest extends ChainOfATest {
    VerifyTest(
            ApplicationEventPublisher events,
            JdbcTrail trail,
            @Qualifier("owner") JdbcClient owner,
            PlatformTransactionManager transactions,
            SealHeads house) {
        super(events, trail, owner, transactions, house);
    }

    @Test
    void findsNothingInWhatNobodyTouched() {
        seal();
        assertThat(findings()).isEmpty();
    }

    @Test
    void staysGaplessWhenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all =
                    IntStream.range(0, 200)
                            .mapToObj(i ->
                                    threads.submit(
                                            () -> changes.save(gwen, "p/" + i % 7, null, "v" + i)))
                            .toList();
            for (Future<?> one : all) one.get();
        }
        assertThat(
                        owner.sql(
                                        "select seq from trail.link where organisation_id = ? order by seq")
                                .param(chain)
                                .query(Long.class)
                                .list())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 205).mapToObj(Long::valueOf).toList());
        assertThat(findings()).isEmpty();
    }

    @Test
    void findsAnAlteredField() {
        for (String change :
                List.of(
                        "person = gen_random_uuid()",
                        "at = at - interval '1 day'",
                        "what = 'entry.removed'",
                        "subject = 'profile/2'",
                        "typing = true",
                        "after_hash = before_hash")) {
            String was = change.replaceFirst(" = .*", "");
            String kept =
                    owner.sql(
                                    "select "
                                            + was
                                            + "::text from trail.link where organisation_id = ? and seq = 3")
                            .param(chain)
                            .query(String.class)
                            .single();
            run("update trail.link set " + change + " where seq = 3");
            assertThat(findings()).as(change).extracting(Finding::from).contains(3L);
            owner.sql(
                            "update trail.link set "
                                    + was
                                    + " = ?::"
                                    + typeOf(was)
                                    + " where organisation_id = ? and seq = 3")
                    .param(kept)
                    .param(chain)
                    .update();
            assertThat(findings()).as("put back: " + was).isEmpty();
        }
    }

    @Test
    void findsAnAlteredValue() {
        run("update trail.value set after = 'value 30' where seq = 3");
        assertThat(findings()).containsExactly(new Finding(Kind.VALUE_ALTERED, chain, 3, 3));
    }

    @Test
    void findsAValueThatWasPutWhereNoneWas() {
        changes.save(gwen, "profile", null, "first");
        run("update trail.value set before = 'something' where seq = 6");
        assertThat(findings()).containsExactly(new Finding(Kind.VALUE_ALTERED, chain, 6, 6));
    }

    @Test
    void findsARemovedRow() {
        run("delete from trail.link where seq = 3");
        assertThat(findings()).containsExactly(new Finding(Kind.REMOVED, chain, 3, 3));
    }

    @Test
    void findsARemovedRowWhoseGapWasClosed() {
        run("delete from trail.link where seq = 3");
        run("update trail.link set seq = seq - 1 where seq = 4");
        run("update trail.link set seq = seq - 1 where seq = 5");
        run("update trail.head set seq = 4");
        assertThat(findings()).extracting(Finding::kind).contains(Kind.ALTERED);
    }

    @Test
    void findsRowsThatChangedPlaces() {
        run("update trail.link set seq = 100 where seq = 2");
        run("update trail.link set seq = 2 where seq = 3");
        run("update trail.link set seq = 3 where seq = 100");
        assertThat(findings()).extracting(Finding::from).contains(2L, 3L);
    }

    @Test
    void findsACutTail() {
        run("delete from trail.link where seq > 3");
        assertThat(findings()).containsExactly(new Finding(Kind.CUT_OFF, chain, 4, 5));
    }

    @Test
    void stillHoldsWhenValuesWereErased() {
        run("delete from trail.value where seq = 2");
        var verification = verify();
        assertThat(verification.in(chain)).isEmpty();
        assertThat(verification.erased()).isPositive();
    }
}
