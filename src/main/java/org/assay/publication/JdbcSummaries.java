package org.assay.publication;

import java.util.List;
import java.util.Optional;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Summaries of returns that are for their recipients alone. */
@Repository
class JdbcSummaries {
    private final JdbcClient database;
    private final JdbcSummaryRows rows;

    JdbcSummaries(JdbcClient database, JdbcSummaryRows rows) {
        this.database = database;
        this.rows = rows;
    }

    Optional<Summary> find(PublicationId id) {
        return database.sql("select * from publication.summary where publication_id = ?")
                .param(id.value())
                .query(rows::read)
                .optional();
    }

    /** All of an organisation's, the newest first. */
    List<Summary> of(OrganisationId organisation) {
        return database.sql(
                        """
                        select * from publication.summary where organisation_id = ?
                        order by published_at desc, publication_id desc
                        """)
                .param(organisation.value())
                .query(rows::read)
                .list();
    }

    /** Adds it; it is the latest unless one of a later period stands there. */
    void add(Summary summary) {
        database.sql("select publication.into_returns(?::jsonb)")
                .param(rows.row(summary, null))
                .query((row, n) -> n)
                .list();
    }

    /** What was taken back stands in no list any more. */
    void takeBack(PublicationId id) {
        database.sql(
                        """
                        update publication.summary set latest = false, latest_of_edition = false
                        where publication_id = ?
                        """)
                .param(id.value())
                .update();
    }
}
