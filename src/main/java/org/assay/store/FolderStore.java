package org.assay.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A folder, with {@code incoming} in it for what is not kept yet. */
public final class FolderStore implements Store {
    private final Path folder;
    private final Spool spool;

    private FolderStore(Path folder, Spool spool) {
        this.folder = folder;
        this.spool = spool;
    }

    /**
     * Makes the folder where it is not there, and clears away what a crash left in it a day ago.
     *
     * @throws UncheckedIOException when that cannot be
     */
    public static FolderStore in(Path folder, Clock clock) {
        Path absolute = folder.toAbsolutePath();
        try {
            return new FolderStore(absolute, Spool.in(absolute.resolve("incoming"), clock));
        } catch (IOException e) {
            throw new UncheckedIOException("Documents cannot be kept in " + folder, e);
        }
    }

    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        return spool.receive(bytes, limit, this::keep);
    }

    @Override
    public Resource open(String sha256) {
        Path file = folder.resolve(Box.of(sha256));
        if (!Files.isRegularFile(file)) {
            throw new UncheckedIOException(
                    new FileNotFoundException("The store has lost the document " + sha256));
        }
        return new FileSystemResource(file);
    }

    @Override
    public List<String> contents() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(Box::holds)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Path file, String sha256, long size) throws CannotKeep {
        Path box = folder.resolve(Box.folderOf(sha256));
        Path place = box.resolve(sha256);
        if (Files.exists(place)) return;
        try {
            Spool.make(box);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            // the file's new name, and those of folders that were made for it
            for (Path each : List.of(box, box.resolveSibling(""), folder)) {
                try (var names = FileChannel.open(each)) {
                    Spool.force(names);
                }
            }
        } catch (IOException full) {
            throw new CannotKeep(full);
        }
    }
}
