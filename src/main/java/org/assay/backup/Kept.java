package org.assay.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.assay.store.Incoming;
import org.assay.store.Store;
import org.springframework.stereotype.Component;

/** The documents of an installation, wherever its store is. */
@Component
class Kept {
    private static final String PREFIX = "documents/";

    private final Store store;

    Kept(Store store) {
        this.store = store;
    }

    boolean isEmpty() {
        return store.contents().isEmpty();
    }

    /** The SHA-256 of each. */
    List<String> all() {
        return store.contents();
    }

    static String entryOf(String sha256) {
        return PREFIX + sha256;
    }

    /** Whether the entry is one of these. */
    static boolean isOne(String entry) {
        return entry.startsWith(PREFIX);
    }

    void copy(String sha256, OutputStream to) throws IOException {
        try (InputStream bytes = store.open(sha256).getInputStream()) {
            bytes.transferTo(to);
        }
    }

    /** The store names them by their content; folders in the entry's name mean nothing. */
    void put(InputStream bytes) throws IOException {
        try (Incoming incoming = store.receive(bytes, Long.MAX_VALUE)) {
            incoming.keep();
        }
    }
}
