package org.assay.platform;

import org.assay.mail.BaseUrl;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says on standard output that the service answers now, for people and for scripts that wait for
 * it.
 */
@Component
@ConditionalOnWebApplication
class Ready {
    private final BaseUrl site;

    Ready(BaseUrl site) {
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        System.out.println("Assay is ready at " + site.value());
    }
}
