package org.assay.round;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of a change to a round. */
public sealed interface RoundChanged {
    /**
     * @param agencies how many organisations it concerns
     */
    record Changed(int agencies) implements RoundChanged {}

    record Invalid(List<Problem> problems) implements RoundChanged {}

    static Invalid wrong(String field, String message) {
        return new Invalid(List.of(new Problem(field, message)));
    }
}
