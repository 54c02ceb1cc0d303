package org.assay.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.assay.cli.Console;
import org.assay.start.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form of {@link KilledTest}, with what {@code bin/run} starts. */
@Tag("full")
class KilledOftenTest {
    private static final int TIMES = 100;
    @TempDir private Path folder = Path.of("");

    @Test
    void everyAnsweredSaveOutlivesAHundredKills()
            throws IOException, InterruptedException, SQLException {
        try (EmbeddedHouse house = EmbeddedHouse.open(folder.resolve("home"), Server::packed)) {
            List<Resident> residents;
            try (Connection database = house.connect()) {
                residents = Resident.settle(database, Crowd.SIZE);
            }
            try (Crowd crowd = Crowd.begin(house.base(), residents)) {
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
    }
}
