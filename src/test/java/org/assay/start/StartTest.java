package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts, crashes and ends, as the operator sees them. */
@Tag("full")
class StartTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void recoversFromAHardKillAndEndsCleanly() throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (Server killed = Server.start(home, Map.of()).waitUntilReady()) {
            Path link = home.resolve("first-operator");
            assertThat(killed.said())
                    .contains("There is no operator yet. Open the link in " + link + " once")
                    .doesNotContain("/setup/");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(link)))
                    .isEqualTo("rw-------");
            String path = URI.create(Files.readString(link).strip()).getPath();
            assertThat(path).startsWith("/setup/");
            assertThat(killed.get(path)).contains("Become the operator");
            killed.process.destroyForcibly().waitFor();
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).exists();
        Path passwords = home.resolve("run/database.properties");
        String before = owner(passwords);
        try (Server next = Server.start(home, Map.of("ASSAY_LOG", "json")).waitUntilReady()) {
            assertThat(next.get("/health")).isEqualTo("{\"status\":\"up\"}");
            assertThat(owner(passwords)).as("new at each start").isNotEqualTo(before);
            assertThat(next.said().lines().filter(line -> !line.startsWith("Assay is ready")))
                    .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
            assertSecondIsRefused(home);
            assertTakenPortIsTold(next.port);
            next.process.destroy();
            assertThat(next.waitUntilEnded()).isEqualTo(143);
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(home.resolve("postgres/postgresql.log")))
                .contains("database system is shut down");
    }

    @Test
    void whatRunStartsShowsTheFirstLinkToWhoeverStartedIt()
            throws IOException, InterruptedException {
        Path home = folder.resolve("run");
        try (Server run = Server.packed(home, Server.freePort(), Map.of()).waitUntilReady()) {
            String link = Files.readString(home.resolve("first-operator")).strip();
            assertThat(run.said().lines()).contains(link);
        }
    }

    private static String owner(Path passwords) throws IOException {
        return Files.readAllLines(passwords).stream()
                .filter(line -> line.startsWith("owner="))
                .findFirst()
                .orElseThrow();
    }

    private void assertSecondIsRefused(Path home) throws IOException, InterruptedException {
        try (Server second = Server.start(home, Map.of())) {
            assertThat(second.waitUntilEnded()).isEqualTo(1);
            assertThat(second.said())
                    .contains("Assay cannot start. Another Assay is running on " + home)
                    .hasLineCount(1);
        }
    }

    private void assertTakenPortIsTold(int port) throws IOException, InterruptedException {
        Path other = folder.resolve("other");
        try (Server third = Server.start(other, port, Map.of())) {
            assertThat(third.waitUntilEnded()).isEqualTo(1);
            assertThat(third.said()).contains("Assay cannot start. Port " + port + " is taken");
        }
        assertThat(other.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }
}
