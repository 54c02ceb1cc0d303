package org.assay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;

/** Where bytes are kept, each content once. */
public interface Store {

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

    /** The SHA-256 of all that is kept, in hexadecimal and in order. */
    List<String> contents();
}
