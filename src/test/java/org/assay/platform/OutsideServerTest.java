package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import org.assay.kernel.Nearby;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideServerTest {
    private static final Nearby NOBODY = Nearby.of("");

    @Test
    void readsUserPasswordAndOptions() {
        DatabaseAccess access =
                OutsideServer.read(
                        "postgresql://own%40er:a%2Fb+c@db.example/assay?sslmode=require");
        assertThat(access.url())
                .isEqualTo("jdbc:postgresql://db.example:5432/assay?sslmode=require");
        assertThat(access.owner()).isEqualTo("own@er");
        assertThat(access.ownerPassword()).isEqualTo("a/b+c");
    }

    @Test
    void ofSeveralHostsItWantsTheOneThatMayBeWrittenTo() {
        assertThat(OutsideServer.read("postgresql://o:secret@one,two:5433/assay").url())
                .isEqualTo(
                        "jdbc:postgresql://one:5432,two:5433/assay?targetServerType=primary&hostRecheckSeconds=2");
        assertThat(
                        OutsideServer.read(
                                        "postgresql://o:secret@one,two/assay?hostRecheckSeconds=9")
                                .url())
                .isEqualTo(
                        "jdbc:postgresql://one:5432,two:5432/assay?hostRecheckSeconds=9&targetServerType=primary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example",
                "mysql://o:secret@h/assay",
                "postgresql://h/assay",
                "postgresql://o:secret@h,/assay",
                "postgresql://o:secret@h:port/assay",
                "postgresql://o:secret@h",
                "postgresql://o:sec ret@h/assay"
            })
    void saysHowAnAddressLooksAndNeverRepeatsThePassword(String address) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OutsideServer.read(address))
                .withMessageContaining("postgresql://owner:secret@host:5432/database")
                .withMessageNotContaining("sec ret");
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() ->
                        OutsideServer.at(
                                "postgresql://o:secret@127.0.0.1:" + free + "/assay", NOBODY))
                .withMessageStartingWith(
                        "The database of ASSAY_DATABASE_URL does not let Assay in:")
                .withMessageNotContaining("secret");
    }

    /** The driver's own words decide, whatever way the address says it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sslmode=require",
                "?sslmode=verify-ca",
                "?sslmode=verify-full&sslmode=prefer",
                "?sslmode=none-such",
                "?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory",
                "?sslmode=verify-full&sslhostnameverifier=org.example.TakesAll"
            })
    void refusesTheWayToAnotherMachineUnlessItIsChecked(String options) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() ->
                        OutsideServer.at(
                                "postgresql://o:secret@localhost,db.example/assay" + options,
                                Nearby.of("dba.example")))
                .withMessageContaining("sslmode=verify-full")
                .withMessageNotContaining("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.example/assay?sslmode=verify-full",
                "db.example/assay?ssl=true",
                "db.example/assay?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                "127.0.0.1,localhost:5433/assay",
                "[::1]:5433/assay",
                "DB.internal,localhost/assay"
            })
    void takesOneThatIsCheckedOrNear(String place) {
        String url = OutsideServer.read("postgresql://o:secret@" + place).url();
        assertThat(OutsideServer.isSafe(url, Nearby.of("db.internal, other"))).isTrue();
    }

    @Test
    void refusesAServerThatIsTooOldOrARoleThatMayTooLittle() {
        assertThat(OutsideServer.problem(140_011, true, true, "o"))
                .isEqualTo("The database server is PostgreSQL 14. Assay needs 15 or later.");
        assertThat(OutsideServer.problem(150_000, false, true, "o")).contains("createrole");
        assertThat(OutsideServer.problem(150_000, true, false, "o")).contains("owner");
        assertThat(OutsideServer.problem(150_000, true, true, "o")).isEmpty();
    }
}
