package org.assay.platform;

/**
 * Says in one line for the operator why Assay cannot start and what to do. Carries no cause: the
 * line is enough.
 */
final class CannotStart extends RuntimeException {
    CannotStart(String message) {
        super(message);
    }
}
