package org.assay.platform;

import org.assay.account.FirstOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Shows, on a start without an operator, the link with which the first one sets themselves up. */
@Component
@ConditionalOnWebApplication
class FirstStart {
    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);
    private final FirstOperator first;

    FirstStart(FirstOperator first) {
        this.first = first;
    }

    @EventListener(ApplicationReadyEvent.class)
    void showLink() {
        first.link()
                .ifPresent(link ->
                        log.info(
                                "There is no operator yet. Open this link once, within seven days, to become it: {}",
                                link));
    }
}
