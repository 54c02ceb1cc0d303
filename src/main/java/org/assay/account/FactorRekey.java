package org.assay.account;

import org.assay.account.factor.Factors;
import org.assay.kernel.Change;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Changes the key under which the secrets of authenticators are kept, from the command line: all in
 * one transaction, so that it may be broken off and done again.
 */
@Service
public class FactorRekey {
    private final Factors factors;
    private final AtTheDoor door;
    private final ApplicationEventPublisher events;

    FactorRekey(Factors factors, AtTheDoor door, ApplicationEventPublisher events) {
        this.factors = factors;
        this.door = door;
        this.events = events;
    }

    /**
     * @return how many secrets were sealed anew
     * @throws IllegalStateException when one lies under a key that is not set; nothing was changed
     */
    public int change() {
        return door.call(() -> {
            int changed = factors.rekey();
            if (changed > 0)
                events.publishEvent(
                        new Change(
                                null,
                                null,
                                "factor.key-changed",
                                "service/factor-key",
                                null,
                                "command line",
                                false));
            return changed;
        });
    }
}
