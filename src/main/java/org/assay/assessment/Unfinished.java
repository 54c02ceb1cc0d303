package org.assay.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was begun, for jobs: the database shows it across organisations to the pass {@code jobs}
 * only.
 */
@Service
public class Unfinished {
    /** An assessment by whom, of what, and since when; nothing that is in it. */
    public record Begun(
            UUID assessment,
            OrganisationId organisation,
            String framework,
            String edition,
            Instant openedAt) {}

    private final JdbcHeadways rows;

    Unfinished(JdbcHeadways rows) {
        this.rows = rows;
    }

    /** Everybody who began this edition. */
    @Transactional(readOnly = true)
    public List<Begun> of(String framework, String edition) {
        return rows.begun(framework, edition);
    }

    /** What an organisation began. */
    @Transactional(readOnly = true)
    public List<Begun> of(OrganisationId organisation) {
        return rows.begun(organisation);
    }
}
