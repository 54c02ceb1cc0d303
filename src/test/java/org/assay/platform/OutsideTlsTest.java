package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.assay.kernel.Nearby;
import org.assay.support.Certificates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A real PostgreSQL with a real certificate, good for “localhost”. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideTlsTest {
    private static final Nearby NOBODY = Nearby.of("");

    @TempDir private static Path folder = Path.of("");
    private BundledPostgres postgres;
    private Certificates certificates;

    @BeforeAll
    void start() throws Exception {
        certificates = Certificates.forHost("localhost", folder.resolve("own"));
        postgres = BundledPostgres.in(folder.resolve("server"));
        postgres.present(certificates.certificate(), certificates.key());
    }

    @AfterAll
    void end() {
        postgres.close();
    }

    @Test
    void isReachedByTlsWhenItsCertificateIsGood() throws Exception {
        DatabaseAccess access = OutsideServer.at(address("localhost", certificates), NOBODY);
        try (var connection =
                        DriverManager.getConnection(
                                access.url(), access.owner(), access.ownerPassword());
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select version from pg_stat_ssl where pid = pg_backend_pid()")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("TLSv1.3");
        }
    }

    @Test
    void isNotWhenAnotherVouchesForItOrItIsSomebodyElse() throws Exception {
        var others = Certificates.forHost("localhost", folder.resolve("others"));
        refuses(address("localhost", others), "Path does not chain with any of the trust anchors");
        refuses(address("127.0.0.1", certificates), "hostname");
    }

    private void refuses(String address, String reason) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OutsideServer.at(address, NOBODY))
                .withMessageStartingWith("The database of ASSAY_DATABASE_URL does not let")
                .withMessageContaining(reason);
    }

    private String address(String host, Certificates believed) throws Exception {
        return postgres.url().replace("127.0.0.1", host)
                + "?sslmode=verify-full&sslrootcert="
                + believed.authority();
    }
}
