package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipFile;
import org.assay.cli.Console;
import org.assay.start.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was answered is there, however the server ends, and whatever is done meanwhile. */
class KilledTest {
    private static final int TIMES = 3;
    @TempDir private static Path folder = Path.of("");
    private static EmbeddedHouse house;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        house = EmbeddedHouse.open(folder.resolve("home"), Server::start);
    }

    @AfterAll
    static void end() throws InterruptedException, IOException {
        house.close();
    }

    @Test
    void everyAnsweredSaveOutlivesAKill() throws IOException, InterruptedException, SQLException {
        try (Crowd crowd = Crowd.begin(house.base(), residents())) {
            crowd.untilAllAreAnswered(Duration.ofSeconds(60));
            house.surviveKills(TIMES, crowd);
            crowd.stop();
            try (Connection database = house.connect()) {
                crowd.assertWholeHistory(database);
            }
        }
        var console = new Console(house.home);
        assertThat(console.run("trail", "verify")).as(console.out() + console.err()).isZero();
    }

    @Test
    void aBackupTakenWhileEverybodySavesIsWholeWhereItIsPutBack()
            throws IOException, InterruptedException, SQLException {
        Path file = folder.resolve("assay.zip");
        var console = new Console(house.home);
        List<Resident> residents = residents();
        try (Crowd crowd = Crowd.begin(house.base(), residents);
                Visitor visitor = Visitor.signedIn(house.base(), residents.getFirst())) {
            assertThat(visitor.upload("policy.txt", "We lock the door.\n").statusCode())
                    .isIn(302, 303);
            crowd.untilAllAreAnswered(Duration.ofSeconds(60));
            List<Integer> before = crowd.answered();
            assertThat(console.run("backup", file.toString())).as(console.err()).isZero();
            crowd.untilAllAreAnswered(Duration.ofSeconds(10));
            crowd.stop();
            var elsewhere = new Console(folder.resolve("elsewhere"));
            assertThat(elsewhere.run("restore", file.toString())).as(elsewhere.err()).isZero();
            assertThat(elsewhere.out()).contains("rows: whole");
            crowd.assertAllIn(tableIn(file, "assessment.entry"), before);
            KeptDocuments.assertAllMatchTheirNames(folder.resolve("elsewhere/documents"));
        }
    }

    /** The rows of a table as the backup holds them. */
    private static String tableIn(Path file, String table) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var rows = zip.getInputStream(zip.getEntry("database/" + table + ".copy"))) {
            return new String(rows.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Resident> residents() throws IOException, SQLException {
        try (Connection database = house.connect()) {
            return Resident.settle(database, Crowd.SIZE);
        }
    }
}
