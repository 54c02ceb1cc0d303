package org.assay.publication;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the authorities when the server starts, so that publishing finds them; commands make
 * nothing.
 */
@Component
@ConditionalOnWebApplication
class RecipientsReady {
    private final Recipients recipients;

    RecipientsReady(Recipients recipients) {
        this.recipients = recipients;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeAll() {
        recipients.makeAll();
    }
}
