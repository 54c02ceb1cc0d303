package org.assay.assessment;

import org.assay.organisation.ProfileChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what the assessments know of the profile true, in the transaction that changes it. */
@Component
class HearProfiles {
    private final JdbcAssessments stored;

    HearProfiles(JdbcAssessments stored) {
        this.stored = stored;
    }

    @EventListener
    void on(ProfileChanged changed) {
        String type = changed.profile().type();
        if (type != null) {
            stored.retell(changed.organisation(), type, Told.of(changed.profile()));
        }
    }
}
