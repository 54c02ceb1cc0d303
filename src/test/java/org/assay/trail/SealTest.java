package org.assay.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assay.support.HouseUnderTest;
import org.assay.trail.Finding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "ML-DSA-65"})
    void aNewKeyTakesOverAndWhatTheOneBeforeSealedHolds(String algorithm) throws Exception {
        HeadsFile serving = file();
        seal(serving);
        keys().prepare(algorithm);
        assertThat(findings()).isEmpty();
        changes.save(gwen, "profile", "value 5", "value 6");
        seal(serving);
        assertThat(signers()).hasSize(2).doesNotHaveDuplicates();
        assertThat(folder.resolve("keys/trail.next.key")).doesNotExist();
        assertThat(broken()).isEmpty();
        cutAt(4);
        assertThat(findings()).extracting(Finding::kind).contains(Kind.CUT_OFF);
        Path file = folder.resolve("heads.jsonl");
        Files.writeString(file, Files.readString(file).replace(chain + ":6:", chain + ":7:"));
        assertThat(broken()).containsExactly(new Finding(Kind.SEAL_BROKEN, Chain.SERVICE, 2, 2));
    }

    @Test
    void aKeyThatAnotherTookOverFromSealsNoMore() throws Exception {
        seal();
        Path own = folder.resolve("keys/trail.key");
        Path stolen = Files.copy(own, folder.resolve("stolen"));
        keys().prepare("Ed25519");
        changes.save(gwen, "profile", "value 5", "value 6");
        seal();
        Path newer = Files.copy(own, folder.resolve("newer"));
        Files.copy(stolen, own, StandardCopyOption.REPLACE_EXISTING);
        changes.save(gwen, "profile", "value 6", "value 7");
        seal();
        Files.copy(newer, own, StandardCopyOption.REPLACE_EXISTING);
        assertThat(signers()).hasSize(3);
        assertThat(broken()).containsExactly(new Finding(Kind.SEAL_BROKEN, Chain.SERVICE, 3, 3));
    }

    @Test
    void sealsAndKeysFromBeforeKeysCouldChangeGoOn() throws Exception {
        seal();
        Path file = folder.resolve("heads.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst(",\"key\":\"[0-9a-f]+\"", ""));
        Path own = folder.resolve("keys/trail.key");
        Files.writeString(own, Files.readAllLines(own).getFirst());
        assertThat(broken()).isEmpty();
        keys().prepare("Ed25519");
        changes.save(gwen, "profile", "value 5", "value 6");
        seal();
        assertThat(signers()).hasSize(1);
        assertThat(broken()).isEmpty();
    }

    private SealKeys keys() {
        return new SealKeys(folder.resolve("keys"));
    }

    private void seal(HeadsFile file) {
        new SealHeads(trail, file, java.time.Clock.systemUTC(), transactions).seal();
    }

    private List<Finding> broken() {
        return verify().findings().stream()
                .filter(finding -> finding.kind() == Kind.SEAL_BROKEN)
                .toList();
    }

    /** The keys that the lines name. */
    private List<String> signers() throws IOException {
        return Files.readAllLines(folder.resolve("heads.jsonl")).stream()
                .map(Seal::read)
                .map(seal -> seal == null ? "" : seal.key())
                .filter(key -> !key.isEmpty())
                .toList();
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
