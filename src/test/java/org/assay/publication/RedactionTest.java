package org.assay.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class RedactionTest {
    private final Clubhouses clubs;
    private final Redaction copies;
    private final JdbcClient owner;

    RedactionTest(Clubhouses clubs, Redaction copies, @Qualifier("owner") JdbcClient owner) {
        this.clubs = clubs;
        this.copies = copies;
        this.owner = owner;
    }

    @BeforeEach
    void morning() {
        TestClock.standAt(Instant.parse("2030-05-01T10:00:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    /** Each writes the whole copy anew: the later must not put back what the earlier took out. */
    @Test
    void twoAtOnceTakeOutBothNames() throws InterruptedException {
        Club club = clubs.answered("Much-erased club", "upton");
        clubs.save(club, "details/completed_by", "Wilma Wren and Rhoda Rook");
        clubs.sign(club);
        Publication publication = clubs.handedIn(club);
        var second = new Thread(() -> copies.redact(List.of(of(club))), "second");
        var first =
                new Redaction.Naming(
                        "Wilma Wren",
                        List.of(club.id().value()),
                        text -> {
                            if (second.getState() == Thread.State.NEW) {
                                second.start();
                                await(second);
                            }
                            return text.replace("Wilma Wren", "Somebody");
                        });
        assertThat(copies.redact(List.of(first))).isEqualTo(1);
        second.join();
        byte[] said =
                owner.sql("select snapshot from publication.publication where id = ?")
                        .param(publication.id().value())
                        .query(byte[].class)
                        .single();
        assertThat(new String(said, StandardCharsets.UTF_8))
                .contains("Somebody and somebody else")
                .doesNotContain("Wilma Wren")
                .doesNotContain("Rhoda Rook");
    }

    private static Redaction.Naming of(Club club) {
        return new Redaction.Naming(
                "Rhoda Rook",
                List.of(club.id().value()),
                text -> text.replace("Rhoda Rook", "somebody else"));
    }

    /** Long enough for whoever does not have to wait. */
    private static void await(Thread other) {
        try {
            other.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
