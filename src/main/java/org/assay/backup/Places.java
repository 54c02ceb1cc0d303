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

/** The files of an installation that no database holds: documents, keys, sealed heads. */
@Component
class Places {
    private static final List<String> IN_HOME = List.of("keys", "trail", "demo");
    private static final String DOCUMENTS = "documents/";
    private static final String HOME = "home/";

    private final Path home;
    private final Path documents;

    Places(@Value("${assay.home}") Path home, @Value("${assay.store:}") String store) {
        this.home = home.toAbsolutePath().normalize();
        this.documents =
                store.isBlank() ? this.home.resolve("documents") : Path.of(store).toAbsolutePath();
    }

    /** What the seals of the history are made of; small, and read before the database is. */
    SequencedMap<String, Path> ofHome() {
        var found = new TreeMap<String, Path>();
        for (String folder : IN_HOME) find(home.resolve(folder), HOME + folder + "/", found);
        return found;
    }

    /** The kept documents by their entry; what is only half received is left out. */
    SequencedMap<String, Path> ofDocuments() {
        var found = new TreeMap<String, Path>();
        find(documents, DOCUMENTS, found);
        found.keySet().removeIf(name -> name.startsWith(DOCUMENTS + "incoming/"));
        return found;
    }

    boolean empty() {
        return ofHome().isEmpty() && ofDocuments().isEmpty();
    }

    /**
     * Where an entry belongs.
     *
     * @throws CannotBackUp when it would lie outside
     */
    Path placeOf(String entry) {
        boolean document = entry.startsWith(DOCUMENTS);
        Path folder = document ? documents : home;
        Path place =
                folder.resolve(entry.substring(document ? DOCUMENTS.length() : HOME.length()))
                        .normalize();
        if (!place.startsWith(folder)) {
            throw new CannotBackUp("The backup holds an entry that belongs nowhere: " + entry);
        }
        return place;
    }

    /** Whether the entry is a file of the installation, not part of the database. */
    static boolean isFile(String entry) {
        return entry.startsWith(DOCUMENTS) || entry.startsWith(HOME);
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
