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

    /** Older ones of the organisation are no longer the latest. */
    void stepBack(Summary newest) {
        database.sql(
                        """
                        update publication.summary set latest = latest and period_to > :to,
                          latest_of_edition = latest_of_edition and edition <> :edition
                        where organisation_id = :organisation and framework = :framework
                          and (latest or latest_of_edition)
                        """)
                .param("framework", newest.framework())
                .param("edition", newest.edition())
                .param("organisation", newest.organisation().value())
                .param("to", newest.to())
                .update();
    }

    /** Adds it; it is the latest unless one of a later period stands there. */
    void add(Summary summary) {
        database.sql(
                        """
                        insert into publication.summary (publication_id, organisation_id, code, name, postcode, type,
                          framework, edition, period_from, period_to, level, level_label, mark, published_at, late,
                          number, latest, latest_of_edition, standards, sha256)
                        values (:id, :organisation, :code, :name, :postcode, :type, :framework, :edition, :from, :to,
                          :level, :label, :mark, :at, :late, :number,
                          not exists (select from publication.summary d where d.latest
                            and d.organisation_id = :organisation and d.framework = :framework),
                          true, cast(:standards as jsonb), :sha256)
                        """)
                .params(rows.parameters(summary))
                .update();
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
