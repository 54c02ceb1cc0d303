package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assay.platform.BundledPostgres;
import org.assay.start.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database server that is lost with its disk: the other one has every save that was answered. */
@Tag("full")
class StandbyTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void followsToTheStandbyAndLosesNothing()
            throws IOException, InterruptedException, SQLException {
        try (var primary = BundledPostgres.in(folder.resolve("primary"));
                var standby = primary.standby(folder.resolve("standby"))) {
            String url =
                    primary.url().replace(primary.host(), primary.host() + "," + standby.host());
            try (Server node =
                    Server.start(folder.resolve("home"), Map.of("ASSAY_DATABASE_URL", url))) {
                node.waitUntilReady();
                List<Resident> residents;
                try (Connection database = primary.connect()) {
                    residents = Resident.settle(database, Crowd.SIZE);
                }
                String base = "http://127.0.0.1:" + node.port;
                try (Crowd crowd = Crowd.begin(base, residents)) {
                    crowd.untilAllAreAnswered(Duration.ofSeconds(60));
                    primary.kill();
                    List<Integer> answered = crowd.answered();
                    standby.promote();
                    Duration back = crowd.untilAllAreAnswered(Duration.ofSeconds(30));
                    System.out.println("All were answered " + back + " after the promotion.");
                    crowd.stop();
                    try (Connection database = standby.connect()) {
                        crowd.assertNothingLost(database, answered);
                        crowd.assertWholeHistory(database);
                    }
                    assertThat(crowd.refusals().keySet()).isSubsetOf(503);
                }
            }
        }
    }
}
