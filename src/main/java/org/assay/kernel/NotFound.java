package org.assay.kernel;

/**
 * There is no such thing, or it is none of the asker's business: the two look the same from
 * outside.
 */
public class NotFound extends RuntimeException {
    public NotFound() {
        super("not found", null, false, false);
    }
}
