package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir private Path folder;

    @Test
    void everyInstallationHasPasswordsOfItsOwnInAFileForItsOwnerAlone() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        var one = Secrets.in(folder);
        one.remember(5432);
        var two = Secrets.in(other);
        var all = new HashSet<String>();
        Stream.of(one, two)
                .forEach(each -> {
                    all.add(each.owner());
                    all.add(each.superuser());
                });
        assertThat(all).hasSize(4).allMatch(password -> password.matches("[0-9a-f]{48}"));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(
                                        folder.resolve("database.properties"))))
                .isEqualTo("rw-------");
        assertThat(Secrets.in(folder).owner()).isEqualTo(one.owner());
    }

    @Test
    void theIdsOfSessionsAndTheTokensOfFormsCannotBeGuessed() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) ids.add(SessionConfiguration.unguessable());
        assertThat(ids).hasSize(1_000).allMatch(id -> id.matches("[A-Za-z0-9_-]{36}"));
    }
}
