package org.assay.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import that was started in the browser.
 *
 * @param touched when it last told how far it is
 * @param lines how many were read so far
 * @param report null until it is done
 */
public record ImportRun(
        UUID id,
        String fileName,
        State state,
        Instant started,
        Instant touched,
        int lines,
        @Nullable ImportReport report) {
    private static final Duration SILENCE = Duration.ofMinutes(2);

    /** How it stands. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /** As {@link #state}, but failed when it has told nothing for long: its server ended. */
    public State stateAt(Instant now) {
        return state == State.RUNNING && touched.plus(SILENCE).isBefore(now) ? State.FAILED : state;
    }
}
