package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The documents that a database speaks of, in their store. */
final class KeptDocuments {
    private KeptDocuments() {}

    static void assertAllMatchTheirHashes(Connection database, Path store)
            throws IOException, SQLException {
        int looked = 0;
        try (var query =
                        database.prepareStatement(
                                "select distinct encode(sha256, 'hex') from evidence.document where sha256 is not null");
                var rows = query.executeQuery()) {
            for (; rows.next(); looked++) {
                String sha256 = rows.getString(1);
                Path file =
                        store.resolve(sha256.substring(0, 2))
                                .resolve(sha256.substring(2, 4))
                                .resolve(sha256);
                assertThat(hash(Files.readAllBytes(file))).isEqualTo(sha256);
            }
        }
        assertThat(looked).isPositive();
    }

    /** Each lies under its SHA-256. */
    static void assertAllMatchTheirNames(Path store) throws IOException {
        try (Stream<Path> files = Files.walk(store)) {
            List<Path> kept = files.filter(Files::isRegularFile).toList();
            assertThat(kept).isNotEmpty();
            for (Path file : kept)
                assertThat(hash(Files.readAllBytes(file))).isEqualTo(file.getFileName().toString());
        }
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
