package org.assay.kernel;

import java.time.Duration;

/** Somebody asks for more than their share just now; they may come again after a pause. */
public final class TooMuch extends RuntimeException {
    private final Duration pause;

    public TooMuch(Duration pause) {
        super("more than a fair share", null, false, false);
        this.pause = pause;
    }

    /** How long to wait, in whole seconds, one at least. */
    public long seconds() {
        return Math.max(1, pause.plusMillis(999).toSeconds());
    }
}
