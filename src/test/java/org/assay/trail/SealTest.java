package org.assay.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.assay.support.HouseUnderTest;
import org.assay.trail.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What only the heads sealed outside the database give away. */
@HouseUnderTest
class SealTest extends ChainOfATest {
    SealTest(
            ApplicationEventPublisher events,
            JdbcTrail trail,
            @Qualifier("owner") JdbcClient owner,
            PlatformTransactionManager transactions,
            SealHeads house) {
        super(events, trail, owner, transactions, house);
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
    void keepsItsKeyToItself() throws Exception {
        seal();
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("keys/trail.key"))))
                .isEqualTo("rw-------");
    }
}
