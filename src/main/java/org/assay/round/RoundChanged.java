package org.assay.round;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of a change to a round. */
public sealed interface RoundChanged {
    /**
     * @param agencies how many organisations it concerns
     * @param leftOut how many of the chosen types it does not, since their returns do not come to
     *     the board
     */
    record Changed(int agencies, int leftOut) implements RoundChanged {
        Changed(int agencies) {
            this(agencies, 0);
        }
    }

    record Invalid(List<Problem> problems) implements RoundChanged {}

    static Invalid wrong(String field, String message) {
        return new Invalid(List.of(new Problem(field, message)));
    }
}
