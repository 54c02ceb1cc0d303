package org.assay.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The files of an installation's home that no database holds: keys, sealed heads. */
@Component
class Places {
    private static final List<String> IN_HOME = List.of("keys", "trail", "demo");
    private static final String PREFIX = "home/";

    private final Path home;

    Places(@Value("${assay.home}") Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    /**
     * By their entry. What the seals of the history are made of is small, and read before the
     * database is.
     */
    SequencedMap<String, Path> all() {
        var found = new TreeMap<String, Path>();
        for (String folder : IN_HOME) find(home.resolve(folder), PREFIX + folder + "/", found);
        return found;
    }

    /** Whether the entry is one of these. */
    static boolean isOne(String entry) {
        return entry.startsWith(PREFIX);
    }

    /**
     * Where an entry belongs.
     *
     * @throws CannotBackUp when it would lie outside
     */
    Path placeOf(String entry) {
        Path place = home.resolve(entry.substring(PREFIX.length())).normalize();
        if (!place.startsWith(home)) {
            throw new CannotBackUp("The backup holds an entry that belongs nowhere: " + entry);
        }
        return place;
    }

    private static void find(Path folder, String prefix, TreeMap<String, Path> found) {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> found.put(prefix + folder.relativize(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
