package org.assay.store;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that were taken in; closing them throws them away unless they were kept. */
public interface Incoming extends AutoCloseable {
    /** Whether there were more than the limit; nothing else is known of them then. */
    boolean tooLarge();

    /** In bytes. */
    long size();

    /** In hexadecimal. */
    String sha256();

    InputStream open() throws IOException;

    /**
     * From here on the store has them, also after a crash. Content that it has already stays as it
     * is.
     *
     * @throws CannotKeep when the store does not take them
     */
    void keep() throws CannotKeep;

    @Override
    void close() throws IOException;
}
