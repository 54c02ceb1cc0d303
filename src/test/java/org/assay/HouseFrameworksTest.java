package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Frameworks are data: Java that names one of those that come with Assay is a defect. */
class HouseFrameworksTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PACKS = Path.of("frameworks");

    @Test
    void noSourceNamesAFramework() throws IOException {
        List<String> keys = keys();
        assertThat(keys).isNotEmpty();
        var named = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                keys.stream()
                        .filter(key -> names(source, key))
                        .forEach(key -> named.add(file + " names " + key));
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void aNameIsFoundHoweverItIsWritten() {
        assertThat(names("example = \"safe-kitchens\"", "safe-kitchens")).isTrue();
        assertThat(names("// the Safe Kitchens way", "safe-kitchens")).isTrue();
        assertThat(names("SAFE_KITCHENS", "safe-kitchens")).isTrue();
        assertThat(names("kitchens that are safe", "safe-kitchens")).isFalse();
    }

    /** A framework's key is the name of its folder. */
    private static List<String> keys() throws IOException {
        try (Stream<Path> folders = Files.list(PACKS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static boolean names(String source, String key) {
        return source.toLowerCase(Locale.ROOT).replaceAll("[ _]", "-").contains(key);
    }
}
