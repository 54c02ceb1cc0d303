package org.assay.trail;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** A chain of five changes to tamper with; it goes when the test ends. */
abstract class ChainOfATest {
    @TempDir Path folder;
    final Changes changes;
    final JdbcTrail trail;
    final JdbcClient owner;
    final PlatformTransactionManager transactions;
    final SealHeads house;
    final OrganisationId organisation = OrganisationId.next();
    final UUID chain = organisation.value();
    final Actor gwen = Changes.member(organisation);

    ChainOfATest(
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

    void removeTheChain() {
        for (String table : List.of("value", "link", "head")) run("delete from trail." + table);
    }

    void computeAnew() {
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

    java.util.stream.Stream<StoredLink> inOrder() {
        return new JdbcTrail(owner, JsonMapper.shared())
                .everyLink()
                .filter(link -> link.fact().organisation().equals(chain));
    }

    void cutAt(long seq) {
        run("delete from trail.link where seq > " + seq);
        run(
                "update trail.head set seq = %d, hash = (select hash from trail.link l where l.organisation_id = head.organisation_id and l.seq = %d)"
                        .formatted(seq, seq));
    }

    /** As the owner of the tables, in this test's own chain only. */
    void run(String sql) {
        String joined = sql.contains(" where seq") ? sql + " and " : sql + " where ";
        owner.sql(joined + "organisation_id = :chain").param("chain", chain).update();
    }

    static String typeOf(String column) {
        return switch (column) {
            case "person" -> "uuid";
            case "at" -> "timestamptz";
            case "typing" -> "boolean";
            case "after_hash" -> "bytea";
            default -> "text";
        };
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    HeadsFile file() {
        return new HeadsFile(folder.resolve("heads.jsonl"), folder.resolve("keys"));
    }

    void seal() {
        new SealHeads(trail, file(), java.time.Clock.systemUTC(), transactions).seal();
    }

    List<Finding> findings() {
        return verify().in(chain);
    }

    Verification verify() {
        return new Verify(trail, file(), transactions).verify();
    }
}
