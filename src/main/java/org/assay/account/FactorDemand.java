package org.assay.account;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Of whom the service itself asks a second factor, besides organisations that do: of whoever runs
 * it, or of everybody. The demo asks nobody: its people share one printed password, and hold
 * nothing of anybody's.
 *
 * @param who {@code operators} or {@code everybody}
 * @param demo whether this is it
 */
@Component
record FactorDemand(
        @Value("${assay.second-factor:operators}") String who,
        @Value("${assay.demo:false}") boolean demo) {

    FactorDemand {
        if (!who.equals("operators") && !who.equals("everybody"))
            throw new IllegalStateException("ASSAY_SECOND_FACTOR is operators or everybody");
    }

    boolean ofOperators() {
        return !demo;
    }

    boolean ofEverybody() {
        return !demo && who.equals("everybody");
    }
}
