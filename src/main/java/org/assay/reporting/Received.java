package org.assay.reporting;

import java.util.Set;
import org.assay.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether somebody has handed in; in the asker's scope, or for jobs. */
@Service
public class Received {
    private final JdbcResults rows;

    Received(JdbcResults rows) {
        this.rows = rows;
    }

    /**
     * Whether a return of the edition stands that was not taken back; one of what a board laid over
     * it counts as one.
     */
    @Transactional(readOnly = true)
    public boolean from(OrganisationId organisation, String framework, String edition) {
        return rows.handedIn(organisation, framework, edition);
    }

    /**
     * The editions of which a return of the organisation stands, each {@code FRAMEWORK/EDITION}; of
     * an overlay its base too.
     */
    @Transactional(readOnly = true)
    public Set<String> editionsOf(OrganisationId organisation) {
        return rows.editionsOf(organisation);
    }
}
