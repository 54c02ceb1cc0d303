package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A room's SQL touches only its own schema, or the circles would move there. */
class HouseSqlTest {
    private static final Path SOURCES = Path.of("src/main/java/org/assay");
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?i)\\b(?:from|join|into|update|using|table|delete from)\\s+(?:only\\s+)?([a-z_]+)\\.[a-z_]+");

    @Test
    void everyStatementTouchesOnlyItsOwnRoomsTables() throws IOException {
        var strangers = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().startsWith("Jdbc")).toList()) {
                String room = SOURCES.relativize(file).getName(0).toString();
                Set<String> schemas = schemasIn(Files.readString(file));
                schemas.removeAll(Set.of(room, "assay", "pg_catalog", "information_schema"));
                if (!schemas.isEmpty()) strangers.add(file + " reads " + schemas);
            }
        }
        assertThat(strangers).isEmpty();
    }

    private static Set<String> schemasIn(String source) {
        var found = new TreeSet<String>();
        Set<String> rooms = rooms();
        var matcher = TABLE.matcher(source);
        while (matcher.find()) {
            if (rooms.contains(matcher.group(1))) found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> rooms() {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            return new TreeSet<>(
                    folders.filter(Files::isDirectory)
                            .map(f -> f.getFileName().toString())
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
