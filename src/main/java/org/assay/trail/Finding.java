package org.assay.trail;

import java.util.UUID;

/**
 * Something in a chain that is not as it was written.
 *
 * @param chain the organisation; the nil UUID for the service's own chain
 * @param from the number of the first row concerned
 * @param to the number of the last row concerned
 */
public record Finding(Kind kind, UUID chain, long from, long to) {

    /** What was done to the rows. */
    public enum Kind {
        ALTERED("was altered, or moved from another place"),
        VALUE_ALTERED("shows a value that is not the one recorded"),
        REMOVED("was removed"),
        CUT_OFF("was cut off the end"),
        ADDED("stands after the end of its chain"),
        REWRITTEN("differs from the sealed head: the chain was computed anew"),
        SEAL_BROKEN("in the file of sealed heads is not genuine");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The finding as a sentence, e.g. {@code organisation ID: row 7 was removed}. */
    @Override
    public String toString() {
        String rows = from == to ? "row " + from : "rows " + from + " to " + to + ", each";
        if (kind == Kind.SEAL_BROKEN) return "line " + from + " " + kind.words;
        String whose =
                chain.equals(Chain.SERVICE) ? "the service's own chain" : "organisation " + chain;
        return whose + ": " + rows + " " + kind.words;
    }
}
