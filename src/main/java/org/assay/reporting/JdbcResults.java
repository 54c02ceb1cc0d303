package org.assay.reporting;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.OrganisationId;
import org.assay.publication.Publication;
import org.assay.publication.PublicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The results' rows, one a return. */
@Repository
class JdbcResults {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcResults(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Adds one in one statement; the one before of the same assessment steps back. */
    void add(
            Publication publication,
            Collection<OrganisationId> recipients,
            List<StandardResult> standards,
            Map<String, String> ratings) {
        database.sql(
                        """
                        with stepped as (
                          update reporting.result set latest = false where assessment_id = :assessment and latest)
                        insert into reporting.result (publication_id, assessment_id, organisation_id, recipients,
                          framework, edition, level, submitted_at, latest, standards, ratings)
                        values (:id, :assessment, :organisation, :recipients, :framework, :edition, :level, :at, true,
                          cast(:standards as jsonb), cast(:ratings as jsonb))
                        """)
                .param("id", publication.id().value())
                .param("assessment", publication.assessment().value())
                .param("organisation", publication.organisation().value())
                .param("recipients", OrganisationId.values(recipients))
                .param("framework", publication.framework())
                .param("edition", publication.edition())
                .param("level", publication.level())
                .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param("standards", json.writeValueAsString(standards))
                .param("ratings", json.writeValueAsString(ratings))
                .update();
    }

    /** A return that was taken back counts no more. */
    void withdraw(PublicationId publication, OffsetDateTime at) {
        database.sql("update reporting.result set withdrawn_at = ? where publication_id = ?")
                .params(at, publication.value())
                .update();
    }

    /** Whether a return of the edition stands, or of what a board laid over it. */
    boolean handedIn(OrganisationId organisation, String framework, String edition) {
        return database.sql(
                        """
                        select exists (select from reporting.result
                          where organisation_id = :organisation and framework = :framework
                            and (edition = :edition or starts_with(edition, :edition || '+'))
                            and latest and withdrawn_at is null)
                        """)
                .param("organisation", organisation.value())
                .param("framework", framework)
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    Set<String> editionsOf(OrganisationId organisation) {
        return Set.copyOf(
                database.sql(
                                """
                                select framework || '/' || name from reporting.result,
                                  unnest(array[edition, split_part(edition, '+', 1)]) name
                                where organisation_id = ? and latest and withdrawn_at is null
                                group by framework, name
                                """)
                        .param(organisation.value())
                        .query(String.class)
                        .list());
    }
}
