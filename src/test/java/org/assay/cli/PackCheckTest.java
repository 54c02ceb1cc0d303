package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackCheckTest {
    private static final Path SHIPPED = Path.of("frameworks/dspt-social-care");

    @TempDir private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void findsTheShippedPacksFine() {
        assertThat(check(SHIPPED.resolve("2019-20.yaml"))).isZero();
        assertThat(out.toString()).contains("2019-20.yaml: fine: dspt-social-care/2019-20");
    }

    @Test
    void looksForTheBaseBesideTheFile() {
        assertThat(check(SHIPPED.resolve("2020-21.yaml"))).isZero();
    }

    @Test
    void printsFileLineAndColumnAndTheSuggestionOnTheNextLine() throws IOException {
        Path file = folder.resolve("mine.yaml");
        String text = Files.readString(SHIPPED.resolve("2019-20.yaml"));
        Files.writeString(file, text.replaceFirst("authority:", "autority:"));
        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString())
                .containsPattern(
                        "mine\\.yaml:\\d+:1: `autority` is not a key here\\.\n"
                                + "  did you mean `authority`\\?");
    }

    @Test
    void saysThatTheBaseIsMissing() throws IOException {
        Path file = Files.copy(SHIPPED.resolve("2020-21.yaml"), folder.resolve("2020-21.yaml"));
        assertThat(check(file)).isEqualTo(1);
        assertThat(out.toString()).contains("There is no edition `2019-20`");
    }

    @Test
    void doesNotGoRoundInACircleOfBases() throws IOException {
        String text = Files.readString(SHIPPED.resolve("2020-21.yaml"));
        Path one = Files.writeString(folder.resolve("2020-21.yaml"), text);
        Files.writeString(
                folder.resolve("2019-20.yaml"),
                text.replace("edition: \"2020-21\"", "edition: \"2019-20\"")
                        .replace("base: \"2019-20\"", "base: \"2020-21\""));
        assertThat(check(one)).isEqualTo(1);
        assertThat(out.toString()).contains("There is no edition `2019-20`");
    }

    @Test
    void callsItWrongUseWhenThereIsNoFile() {
        assertThat(check(folder.resolve("none.yaml"))).isEqualTo(2);
        assertThat(err.toString()).contains("none.yaml cannot be read.");
        assertThat(run("pack", "check")).isEqualTo(2);
        assertThat(run("pakc")).isEqualTo(2);
    }

    @Test
    void callsItWrongUseWhenTheFileIsNoText() throws IOException {
        Path file = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xff, 0});
        assertThat(check(file)).isEqualTo(2);
    }

    @Test
    void explainsItself() {
        assertThat(run("pack", "check", "--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:");
    }

    private int check(Path file) {
        return run("pack", "check", file.toString());
    }

    private int run(String... arguments) {
        return Assay.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
