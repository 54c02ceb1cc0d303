package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/rules.md} to the tests and the places that it names. */
class RulesTableTest {
    private static final Path DOCUMENT = Path.of("docs/rules.md");
    private static final Pattern TEST = Pattern.compile("`([a-z]+\\.[A-Z]\\w+Test\\.\\w+)`");
    private static final Pattern PLACE = Pattern.compile("`([a-z]+\\.[A-Z]\\w+)`");

    @Test
    void namesOnlyTestsThatThereAre() throws IOException {
        var named = TEST.matcher(Files.readString(DOCUMENT)).results().map(one -> one.group(1));
        assertThat(named).hasSizeGreaterThan(30).allMatch(SecurityTableTest::isTest);
    }

    @Test
    void namesOnlyPlacesThatThereAre() throws IOException {
        var named = PLACE.matcher(Files.readString(DOCUMENT)).results().map(one -> one.group(1));
        assertThat(named)
                .hasSizeGreaterThan(15)
                .allMatch(name ->
                        Files.exists(
                                Path.of(
                                        "src/main/java/org/assay",
                                        name.replace('.', '/') + ".java")));
    }
}
