package org.assay.assessment;

import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Profile;
import org.assay.organisation.Profiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what the assessments know of the profile true, in the transaction that changes the profile.
 */
@Component
class HearProfiles {
    private final Profiles profiles;
    private final JdbcAssessments stored;

    HearProfiles(Profiles profiles, JdbcAssessments stored) {
        this.profiles = profiles;
        this.stored = stored;
    }

    @EventListener
    void on(Change change) {
        OrganisationId organisation = change.organisation();
        if (organisation == null || !change.what().startsWith("profile.")) return;
        Profile profile = profiles.of(organisation);
        String type = profile.type();
        if (type != null) stored.retell(organisation, type, profile.answers());
    }
}
