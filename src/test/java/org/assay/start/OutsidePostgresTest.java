package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest PostgreSQL that Assay promises: everything of the demo's story happens there too. */
@Tag("full")
class OutsidePostgresTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void tellsTheWholeStoryOnPostgresql15() throws IOException, InterruptedException {
        assertThat(DebianPostgres.installed())
                .as("This test runs on PostgreSQL 15. Install it: apt-get install postgresql-15")
                .isTrue();
        Path cluster = Files.createDirectory(folder.resolve("cluster"));
        try (var postgres = DebianPostgres.in(cluster)) {
            var settings = Map.of("ASSAY_DATABASE_URL", postgres.url(), "ASSAY_DEMO", "true");
            Path home = folder.resolve("home");
            try (Server first = Server.start(home, settings).waitUntilReady()) {
                assertThat(first.get("/directory.csv"))
                        .contains(
                                "Standards Exceeded",
                                "Standards Met",
                                "Entry Level",
                                "Critical Standards Not Met");
            }
            try (Server second = Server.start(home, settings).waitUntilReady()) {
                assertThat(second.get("/directory.csv").lines()).hasSize(10);
                assertThat(home.resolve("postgres")).doesNotExist();
            }
        }
    }
}
