package org.assay.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A port that is none is refused in one line, before anything is started. */
class WrongPortTest {
    @TempDir private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"abc", "65536", "-1"})
    void isToldInOneLine(String port) throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        try (Server refused = Server.start(home, Map.of("PORT", port))) {
            assertThat(refused.waitUntilEnded()).isEqualTo(1);
            assertThat(refused.said())
                    .contains(
                            "Assay cannot start. PORT is “" + port + "”, which is no port.",
                            "Set it to a number from 1 to 65535")
                    .hasLineCount(1);
        }
        assertThat(home).doesNotExist();
    }
}
