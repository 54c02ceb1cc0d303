package org.assay.evidence;

import java.io.IOException;

/** The store cannot keep bytes just now: its disk is full, cannot be written or does not answer. */
final class CannotKeep extends IOException {
    CannotKeep(IOException cause) {
        super(String.valueOf(cause.getMessage()), cause);
    }
}
