package org.assay.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.support.HouseUnderTest;
import org.assay.trail.Finding.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Whatever somebody with the owner's password does to the history is found. */
@HouseUnderTest
class VerifyTest {
    @TempDir Path folder;
    private final Changes changes;
    private final JdbcTrail trail;
    private final JdbcClient owner;
    private final PlatformTransactionManager transactions;
    private final SealHeads house;
    private final OrganisationId organisation = OrganisationId.next();
    private final UUID chain = organisation.value();
    private final Actor gwen = Changes.member(organisation);

    VerifyTest(
            ApplicationEventPublisher events,
            JdbcTrail trail,
            @Qualifier("owner") JdbcClient owner,
            PlatformTransactionManager transactions,
            SealHeads house) {
        this.house = house;
        this.changes = new Changes(events, transactions);
        this.trail = trail;
        this.owner = owner;
        this.transactions = transactions;
    }

    /** The house itself seals nothing of a chain that is tampered with and goes. */
    @BeforeEach
    void fiveChanges() {
        house.turn.lock();
        for (int i = 1; i <= 5; i++)
            changes.save(gwen, "profile", "value " + (i - 1), "value " + i);
    }

    @AfterEach
    void letTheHouseSeal() {
        removeTheChain();
        house.turn.unlock();
    }

    private void removeTheChain() {
        for (String table : List.of("value", "link", "head")) run("delete from trail." + table);
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
    void findsACutTailWithTheHeadRewrittenBySeals() {
        seal();
        cutAt(3);
        assertThat(findings()).containsExactly(new Finding(Kind.CUT_OFF, chain, 5, 5));
    }

    @Test
    void findsAChainThatWasRemovedWhole() {
        seal();
        removeTheChain();
        assertThat(findings()).containsExactly(new Finding(Kind.CUT_OFF, chain, 5, 5));
    }

    @Test
    void findsAChainThatWasComputedAnew() {
        seal();
        run("update trail.link set what = 'entry.removed' where seq = 2");
        computeAnew();
        assertThat(findings()).containsExactly(new Finding(Kind.REWRITTEN, chain, 5, 5));
        changes.save(gwen, "profile", "value 5", "value 6");
        seal();
        assertThat(findings()).containsExactly(new Finding(Kind.REWRITTEN, chain, 5, 5));
    }

    @Test
    void findsASealThatWasForged() throws Exception {
        seal();
        Path file = folder.resolve("heads.jsonl");
        Files.writeString(file, Files.readString(file).replace(chain + ":5:", chain + ":4:"));
        assertThat(verify().findings())
                .contains(new Finding(Kind.SEAL_BROKEN, Chain.SERVICE, 1, 1));
    }

    @Test
    void findsASealThatWasTakenOut() throws Exception {
        seal();
        changes.save(gwen, "profile", "value 5", "value 6");
        seal();
        Path file = folder.resolve("heads.jsonl");
        Files.write(file, Files.readAllLines(file).subList(1, 2));
        assertThat(verify().findings())
                .contains(new Finding(Kind.SEAL_BROKEN, Chain.SERVICE, 1, 1));
    }

    @Test
    void goesOnAfterASealThatACrashTore() throws Exception {
        seal();
        Files.writeString(
                folder.resolve("heads.jsonl"), "{\"at\":\"2020", StandardOpenOption.APPEND);
        assertThat(findings()).isEmpty();
        changes.save(gwen, "profile", "value 5", "value 6");
        seal();
        assertThat(verify().findings()).extracting(Finding::kind).doesNotContain(Kind.SEAL_BROKEN);
        cutAt(5);
        assertThat(findings()).containsExactly(new Finding(Kind.CUT_OFF, chain, 6, 6));
    }

    @Test
    void stillHoldsWhenValuesWereErased() {
        run("delete from trail.value where seq = 2");
        var verification = verify();
        assertThat(verification.in(chain)).isEmpty();
        assertThat(verification.erased()).isPositive();
    }

    @Test
    void keepsItsKeyToItself() throws Exception {
        seal();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("keys/trail.key"))))
                .isEqualTo("rw-------");
    }

    private void computeAnew() {
        byte[] previous = Fact.NOTHING;
        try (var links = inOrder()) {
            for (StoredLink link : links.toList()) {
                previous = link.fact().hash(previous, link.seq());
                run(
                        "update trail.link set hash = '\\x%s' where seq = %d"
                                .formatted(hex(previous), link.seq()));
            }
        }
        run("update trail.head set hash = '\\x%s'".formatted(hex(previous)));
    }

    private java.util.stream.Stream<StoredLink> inOrder() {
        return new JdbcTrail(owner)
                .everyLink()
                .filter(link -> link.fact().organisation().equals(chain));
    }

    private void cutAt(long seq) {
        run("delete from trail.link where seq > " + seq);
        run(
                "update trail.head set seq = %d, hash = (select hash from trail.link l where l.organisation_id = head.organisation_id and l.seq = %d)"
                        .formatted(seq, seq));
    }

    /** As the owner of the tables, in this test's own chain only. */
    private void run(String sql) {
        String joined = sql.contains(" where seq") ? sql + " and " : sql + " where ";
        owner.sql(joined + "organisation_id = :chain").param("chain", chain).update();
    }

    private static String typeOf(String column) {
        return switch (column) {
            case "person" -> "uuid";
            case "at" -> "timestamptz";
            case "typing" -> "boolean";
            case "after_hash" -> "bytea";
            default -> "text";
        };
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private HeadsFile file() {
        return new HeadsFile(folder.resolve("heads.jsonl"), folder.resolve("keys"));
    }

    private void seal() {
        new SealHeads(trail, file(), java.time.Clock.systemUTC(), transactions).seal();
    }

    private List<Finding> findings() {
        return verify().in(chain);
    }

    private Verification verify() {
        return new Verify(trail, file(), transactions).verify();
    }
}
