package org.assay.demo;

import java.time.Instant;

/** A clock that goes to the days of the story, and comes back. */
interface Turning {
    /** Goes to another time of the story. */
    void turnTo(Instant time);

    /** Comes back to the story's present. */
    void comeBack();
}
