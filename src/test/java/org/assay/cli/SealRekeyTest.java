package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.SealHeads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** A new key for the seals, beside a server that goes on sealing. */
@HouseUnderTest
class SealRekeyTest {
    private final Path home;
    private final People people;
    private final SealHeads heads;

    SealRekeyTest(@Value("${assay.home}") Path home, People people, SealHeads heads) {
        this.home = home;
        this.people = people;
        this.heads = heads;
    }

    @Test
    void theRunningServerGoesOverToTheNewKey() throws IOException {
        heads.seal();
        String before = Files.readString(home.resolve("keys/trail.pub"));
        var console = new Console(home);
        assertThat(console.run("seal", "rekey", "--algorithm", "MD5")).isEqualTo(2);
        assertThat(console.run("seal", "rekey")).as(console.err()).isZero();
        assertThat(console.out()).startsWith("A new key waits: ");
        people.signIn(people.operator("Olive"))
                .get("/service/history")
                .says("made a new key for the seals of the history");
        heads.seal(); // as the server does by itself every minute, so perhaps already
        assertThat(home.resolve("keys/trail.next.key")).doesNotExist();
        Path now = home.resolve("keys/trail.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(now)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(home.resolve("keys/trail.pub"))).isNotEqualTo(before);
    }
}
