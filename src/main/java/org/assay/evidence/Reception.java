package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.assay.kernel.Problem;
import org.assay.store.CannotKeep;
import org.assay.store.Incoming;
import org.assay.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes a file in, looks at it from all sides, and keeps its bytes when nothing speaks against it.
 */
@Component
class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private final Store store;
    private final FileTypes types;
    private final VirusScanner scanner;
    private final long limit;

    Reception(Store store, FileTypes types, VirusScanner scanner, EvidenceSettings settings) {
        this.store = store;
        this.types = types;
        this.scanner = scanner;
        this.limit = settings.upload().limit().toBytes();
    }

    /** What came of it. */
    sealed interface Outcome {
        record Kept(Content.Upload upload) implements Outcome {}

        record Refused(Problem problem) implements Outcome {}
    }

    /** In bytes. */
    long limit() {
        return limit;
    }

    /**
     * The bytes are on the disk before the database hears of them; what is refused leaves nothing.
     */
    Outcome take(String sentName, InputStream bytes) {
        String name = FileName.of(sentName);
        Optional<String> badName = FileName.problem(name);
        if (badName.isPresent()) return refused(badName.get());
        try (Incoming incoming = store.receive(bytes, limit)) {
            if (incoming.tooLarge()) return refused(tooLarge(limit));
            if (incoming.size() == 0) {
                return refused(
                        "This file is empty. Check it on your computer and choose it again.");
            }
            return switch (type(name, incoming)) {
                case FileType.Refused(String message) -> refused(message);
                case FileType.Known(String mediaType) -> keep(name, mediaType, incoming);
            };
        } catch (CannotKeep full) {
            log.error("A document could not be kept: {}", full.getMessage());
            return refused(
                    "This file could not be kept, because there is no room for documents just now. Nothing of it"
                            + " was stored. Tell whoever runs this service and try again later, or say where the"
                            + " document is kept instead.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileType type(String name, Incoming incoming) throws IOException {
        try (InputStream in = incoming.open()) {
            return types.of(name, in);
        }
    }

    private Outcome keep(String name, String mediaType, Incoming incoming) throws IOException {
        Scan scan = scanner.scan(incoming::open);
        if (scan == Scan.INFECTED) {
            return refused(
                    "A virus was found in this file, so it was not kept. Tell whoever looks after your computers,"
                            + " and choose a clean copy.");
        }
        incoming.keep();
        return new Outcome.Kept(
                new Content.Upload(name, mediaType, incoming.size(), incoming.sha256(), scan));
    }

    static String tooLarge(long limit) {
        return "This file is larger than %s. Make it smaller, or say where it is kept instead."
                .formatted(Sizes.plain(limit));
    }

    private static Outcome refused(String message) {
        return new Outcome.Refused(new Problem("file", message));
    }
}
