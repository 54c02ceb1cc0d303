package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.Resource;

/** Keeps bytes, each content once, under its SHA-256. It knows neither organisations nor names. */
interface Store {

    /**
     * Takes bytes in without keeping them yet; reading stops once they are more than the limit.
     *
     * @param limit in bytes
     * @throws CannotKeep when there is no room for them; nothing is left then
     * @throws IOException when the sender breaks off; nothing is left then either
     */
    Incoming receive(InputStream bytes, long limit) throws IOException;

    /**
     * The bytes of that content.
     *
     * @throws UncheckedIOException when they are not there
     */
    Resource open(String sha256);

    /** Bytes that were taken in; closing them throws them away unless they were kept. */
    interface Incoming extends AutoCloseable {
        /** Whether there were more than the limit; nothing else is known of them then. */
        boolean tooLarge();

        long size();

        /** In hexadecimal. */
        String sha256();

        InputStream open() throws IOException;

        void keep() throws IOException;

        @Override
        void close() throws IOException;
    }
}
