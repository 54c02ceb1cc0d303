package org.assay.account;

import java.io.Serial;
import java.io.Serializable;
import java.time.Instant;

/**
 * Somebody whose password was right and whose second factor is still to be shown: not signed in,
 * and not for long. A session keeps it.
 *
 * @param visit that begins with the code
 */
public record Halfway(Visit visit, Instant until) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /** The session attribute that holds it. */
    public static final String ATTRIBUTE = "halfway";
}
