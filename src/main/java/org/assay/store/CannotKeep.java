package org.assay.store;

import java.io.IOException;

/** The store cannot keep bytes just now: its disk is full, cannot be written or does not answer. */
public final class CannotKeep extends IOException {
    CannotKeep(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }

    CannotKeep(String message, Throwable cause) {
        super(message, cause);
    }
}
