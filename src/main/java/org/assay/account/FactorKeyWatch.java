package org.assay.account;

import org.assay.account.factor.Factors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the operator at the start, and not the first person who types a code, that this node lacks
 * the key of second factors: the home of another node, or of a backup, was not taken along.
 */
@Component
@ConditionalOnWebApplication
class FactorKeyWatch {
    private static final Logger log = LoggerFactory.getLogger(FactorKeyWatch.class);
    private final Factors factors;
    private final AtTheDoor door;

    FactorKeyWatch(Factors factors, AtTheDoor door) {
        this.factors = factors;
        this.door = door;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        int without = door.call(factors::withoutKey);
        if (without > 0) {
            log.error(
                    "This node lacks the key of {} of the second factors; only recovery codes sign their people in here."
                            + " Give every node the same ASSAY_FACTOR_KEY or keys/factor.key",
                    without);
        }
    }
}
