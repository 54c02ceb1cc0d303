package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assay.platform.BundledPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets come from files that a vault writes, and change without loss. */
class SecretsFolderTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void theDatabasesPasswordIsReadFromAFileAndChangesWhileANodeWorks() throws Exception {
        Path vault = Files.createDirectory(folder.resolve("vault"));
        Path secret = vault.resolve("ASSAY_DATABASE_URL");
        var settings = Map.of("ASSAY_SECRETS", vault.toString());
        try (var postgres = BundledPostgres.in(folder.resolve("postgres"))) {
            Files.writeString(secret, postgres.url() + "\n");
            try (var old = Server.start(folder.resolve("one"), settings).waitUntilReady()) {
                assertThat(folder.resolve("one/postgres")).doesNotExist();
                postgres.sql("postgres", "alter role keeper password 'another one'");
                Files.writeString(
                        secret, postgres.url().replace(":secret@", ":another%20one@") + "\n");
                try (var next = Server.start(folder.resolve("two"), settings).waitUntilReady()) {
                    assertThat(next.get("/health")).contains("up");
                    assertThat(old.get("/health")).contains("up");
                    assertThat(old.get("/directory")).contains("<h1");
                }
            }
        }
    }

    @Test
    void aFolderThatIsNotThereStopsTheStart() {
        var settings = Map.of("ASSAY_SECRETS", folder.resolve("nowhere").toString());
        assertThatThrownBy(
                        () -> {
                            try (var server = Server.start(folder.resolve("home"), settings)) {
                                server.waitUntilReady();
                            }
                        })
                .hasMessageContaining("Assay cannot start. ASSAY_SECRETS is");
        assertThat(folder.resolve("home")).doesNotExist();
    }
}
