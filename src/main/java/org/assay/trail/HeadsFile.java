package org.assay.trail;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sealed heads, in a file outside the database that only ever grows. */
@Component
class HeadsFile {
    private final Path file;
    private final SealKeys keys;
    private final Map<UUID, Long> sealed = new HashMap<>();
    private @Nullable SealKey key;
    private String last = "";
    private boolean whole;

    @Autowired
    HeadsFile(@Value("${assay.home}") Path home) {
        this(home.resolve("trail").resolve("heads.jsonl"), home.resolve("keys"));
    }

    HeadsFile(Path file, Path keys) {
        this.file = file;
        this.keys = new SealKeys(keys);
    }

    /** Adds one signed line with those heads that moved on since the last; none when none did. */
    synchronized void seal(Iterable<Head> heads, String at) {
        SealKey own = ready();
        var moved = new ArrayList<Head>();
        for (Head head : heads) {
            if (sealed.getOrDefault(head.organisation(), 0L) < head.seq()) moved.add(head);
        }
        if (moved.isEmpty()) return;
        Seal seal = Seal.make(at, last, moved, own);
        append(seal.line());
        last = seal.signature();
        moved.forEach(head -> sealed.put(head.organisation(), head.seq()));
    }

    /** How far the file reaches now; later lines are left out by {@link #read}. */
    synchronized long length() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands over every line up to that length with its number from 1; a null where the line is not
     * genuine.
     */
    void read(long length, BiConsumer<Integer, @Nullable Seal> each) {
        if (length == 0) return;
        var signers = new Signers(keys.all());
        try (var channel = FileChannel.open(file);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Channels.newInputStream(channel),
                                        StandardCharsets.ISO_8859_1))) {
            String before = "";
            long read = 0;
            int number = 0;
            for (String line; read < length && (line = lines.readLine()) != null; ) {
                read += line.length() + 1L;
                if (read > length) return; // torn by a crash: not a line
                Seal seal = Seal.read(line);
                each.accept(
                        ++number,
                        seal != null && seal.follows(before) && signers.signed(seal) ? seal : null);
                if (seal != null) before = seal.signature();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sealed heads cannot be read", e);
        }
    }

    /** The key, and what earlier runs sealed. */
    private synchronized SealKey ready() {
        boolean first = key == null;
        if (key == null || keys.waits()) key = keys.takenUp();
        SealKey own = key;
        if (!first) return own;
        read(
                length(),
                (number, seal) -> {
                    if (seal == null) return;
                    last = seal.signature();
                    seal.heads().forEach(head -> sealed.put(head.organisation(), head.seq()));
                });
        return own;
    }

    /** Takes off what a crash in the middle of a line left behind. */
    private void endAtALine() throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            long end = open.length();
            while (end > 0) {
                open.seek(end - 1);
                if (open.read() == '\n') break;
                end--;
            }
            open.setLength(end);
        }
        whole = true;
    }

    private void append(String line) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, asFileAttribute(fromString("rw-------")));
            }
            if (!whole) endAtALine();
            try (var channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The heads could not be sealed", e);
        }
    }
}
