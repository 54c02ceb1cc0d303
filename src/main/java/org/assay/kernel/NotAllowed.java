package org.assay.kernel;

/** The asker may see the thing, but not do this to it. */
public class NotAllowed extends RuntimeException {
    private final Right right;

    public NotAllowed(Right right) {
        super("not allowed: " + right, null, false, false);
        this.right = right;
    }

    public Right right() {
        return right;
    }
}
