package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People can be added to an installation that no server has ever run on. */
class FirstPersonTest {
    @TempDir private Path folder = Path.of("");

    @Test
    void somebodyOfAnAuthorityIsAddedBeforeTheFirstStart() {
        var console = new Console(folder.resolve("new"));
        assertThat(add(console, "national-data-security")).as(console.err()).isZero();
        assertThat(console.out()).contains("/password/");
        assertThat(add(console, "no-such-authority")).isEqualTo(2);
        assertThat(console.err())
                .contains("There is no organisation with the code no-such-authority.");
    }

    private static int add(Console console, String code) {
        return console.run(
                "person",
                "add",
                "--email",
                "first@authority.example",
                "--name",
                "Some Body",
                "--organisation",
                code,
                "--role",
                "authority");
    }
}
