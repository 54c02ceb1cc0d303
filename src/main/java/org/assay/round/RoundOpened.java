package org.assay.round;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of the wish to open a round. */
public sealed interface RoundOpened {
    /**
     * @param asked how many organisations are asked
     * @param leftOut how many of the chosen types are not, since their returns do not come to the
     *     board
     */
    record Opened(RoundId round, int asked, int leftOut) implements RoundOpened {}

    /** The board has a round of this edition; here it is. */
    record Already(RoundId round) implements RoundOpened {}

    /** Nothing was opened; nobody was told. */
    record Invalid(List<Problem> problems) implements RoundOpened {}
}
