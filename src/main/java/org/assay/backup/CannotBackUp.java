package org.assay.backup;

/** Says in one line for the operator why a backup cannot be made or put back. */
public final class CannotBackUp extends RuntimeException {
    CannotBackUp(String message) {
        super(message);
    }
}
