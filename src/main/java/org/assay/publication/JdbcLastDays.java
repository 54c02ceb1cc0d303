package org.assay.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assay.assessment.AssessmentId;
import org.assay.framework.Remits.Asking;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads by which days boards ask for returns, and what is handed in. */
@Repository
class JdbcLastDays {
    /** By which day who asks for a return of an edition. */
    record Asked(String framework, String edition, LocalDate due, Asking asking) {}

    /**
     * What is known of an organisation's returns.
     *
     * @param published assessments of which a publication stands
     */
    record Known(List<Asked> asked, Set<AssessmentId> published) {}

    /** One JSON value, where {@code :organisation} stands for the id. */
    static final String ASKED =
            """
            select coalesce(jsonb_agg(jsonb_build_object('framework', q.framework, 'edition', q.edition,
                'due', q.due, 'asking', q.asking)), '[]')
            from publication.asked q where q.organisation_id = :organisation
            """;

    /** As {@link #ASKED}, and of which assessments the latest publication was not taken back. */
    static final String KNOWN =
            """
            select jsonb_build_object('asked', (%s), 'published', (
              select coalesce(jsonb_agg(p.assessment_id), '[]') from publication.publication p
              where p.organisation_id = :organisation
                and not exists (select from publication.withdrawal w where w.publication_id = p.id)
                and not exists (select from publication.publication l
                  where l.assessment_id = p.assessment_id and l.number > p.number)))
            """
                    .formatted(ASKED);

    private static final TypeReference<List<Asked>> ALL_ASKED = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcLastDays(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Known of(OrganisationId organisation) {
        return known(
                json.readTree(
                        database.sql(KNOWN)
                                .param("organisation", organisation.value())
                                .query(String.class)
                                .single()));
    }

    /** What {@link #KNOWN} found. */
    Known known(JsonNode found) {
        return new Known(
                json.readValue(found.path("asked").toString(), ALL_ASKED),
                found.path("published")
                        .valueStream()
                        .map(id -> AssessmentId.of(id.stringValue()))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    /** What {@link #ASKED} found. */
    List<Asked> asked(String found) {
        return json.readValue(found, ALL_ASKED);
    }
}
