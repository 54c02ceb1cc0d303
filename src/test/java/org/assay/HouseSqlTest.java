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

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MADE =
            Pattern.compile(
                    "(?s)create (?:or replace )?(?:view|function) (([a-z]+)\\.[a-z_]+).*?(?=\\n(?:create|revoke|grant|alter) |\\z)");

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

    /** What is allowed to read other rooms' tables is told, so that nobody finds it by chance. */
    @Test
    void viewsAndFunctionsThatReadOtherRoomsAreToldInTheStructure() throws IOException {
        String told = Files.readString(Path.of("docs/STRUCTURE.md"));
        var found = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(MIGRATIONS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                String sql = Files.readString(file).replaceAll("--.*", "");
                var made = MADE.matcher(sql);
                while (made.find()) {
                    Set<String> schemas = schemasIn(made.group());
                    schemas.remove(made.group(2));
                    if (!schemas.isEmpty()) found.add(made.group(1));
                }
            }
        }
        assertThat(found).contains("publication.asked", "notification.days");
        assertThat(found).allMatch(name -> told.contains("`" + name + "`"));
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
