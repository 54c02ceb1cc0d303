package org.assay.reporting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.publication.Publication;
import org.assay.publication.PublicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results' rows, one a return, and what many of them come to. */
@Repository
class JdbcResults {
    /**
     * Returns of an edition, and of what boards laid over it.
     *
     * @param now how often statements have which rating, by edition, ref and rating
     * @param again the same, of those alone that handed in the edition before as well
     * @param before what these had then
     * @param both how many these are
     * @param actions of the plans that came with the returns to the board
     */
    record Found(
            List<Result> results,
            Map<String, Map<String, Map<String, Integer>>> now,
            Map<String, Map<String, Map<String, Integer>>> again,
            Map<String, Map<String, Map<String, Integer>>> before,
            int both,
            PlanFigures actions) {}

    private static final String FOUND =
            """
            with found as (
              select distinct on (r.organisation_id) r.* from reporting.result r
              where r.framework = :framework and r.organisation_id = any(:organisations)
                and (r.edition = :edition or starts_with(r.edition, :edition || '+'))
                and r.latest and r.withdrawn_at is null
              order by r.organisation_id, r.submitted_at desc),
            before as (
              select distinct on (r.organisation_id) r.organisation_id, r.edition, r.ratings from reporting.result r
              where r.framework = :framework and (r.edition = :before or starts_with(r.edition, :before || '+'))
                and r.organisation_id in (select f.organisation_id from found f) and r.latest and r.withdrawn_at is null
              order by r.organisation_id, r.submitted_at desc)
            select
              (select coalesce(jsonb_agg(jsonb_build_object('publication', f.publication_id,
                  'organisation', f.organisation_id, 'at', f.submitted_at, 'level', f.level,
                  'opens', f.recipients && (select assay.organisations())::uuid[],
                  'standards', f.standards)), '[]') from found f) as results,
              (select coalesce(jsonb_agg(c), '[]') from (
                select f.edition, s.key as ref, s.value as rating, count(*) as n
                from found f, jsonb_each_text(f.ratings) s group by f.edition, s.key, s.value) c) as now,
              (select coalesce(jsonb_agg(c), '[]') from (
                select b.edition, s.key as ref, s.value as rating, count(*) as n
                from before b, jsonb_each_text(b.ratings) s group by b.edition, s.key, s.value) c) as before,
              (select coalesce(jsonb_agg(c), '[]') from (
                select f.edition, s.key as ref, s.value as rating, count(*) as n
                from found f join before b using (organisation_id), jsonb_each_text(f.ratings) s
                group by f.edition, s.key, s.value) c) as again,
              (select count(*) from before) as both,
              (select jsonb_build_object('plans', count(distinct a.plan_id),
                  'waiting', count(*) filter (where a.area_id is not null and a.action_id is null),
                  'actions', count(a.action_id), 'red', count(*) filter (where a.rag = 'red'),
                  'amber', count(*) filter (where a.rag = 'amber'), 'green', count(*) filter (where a.rag = 'green'),
                  'unrated', count(a.action_id) filter (where a.rag is null),
                  'overdue', count(*) filter (where a.deadline < :today and a.rag is distinct from 'green'))
                from (select distinct f.plan_id, f.area_id, f.action_id, f.rag, f.deadline, f.organisation_id,
                    f.framework, f.edition
                  from reporting.followed f where f.recipient_id = any(:boards)) a
                where a.framework = :framework
                  and (a.edition = :edition or starts_with(a.edition, :edition || '+'))
                  and a.organisation_id = any(:organisations)) as actions
            """;

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
                .param("recipients", ids(recipients))
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

    /** All in one statement. */
    Found of(
            Collection<OrganisationId> boards,
            String framework,
            String edition,
            String before,
            Collection<OrganisationId> organisations,
            LocalDate today) {
        return database.sql(FOUND)
                .param("framework", framework)
                .param("edition", edition)
                .param("before", before)
                .param("organisations", ids(organisations))
                .param("boards", ids(boards))
                .param("today", today)
                .query((row, n) ->
                        new Found(
                                json.readTree(row.getString("results"))
                                        .valueStream()
                                        .map(this::result)
                                        .toList(),
                                counts(json.readTree(row.getString("now"))),
                                counts(json.readTree(row.getString("again"))),
                                counts(json.readTree(row.getString("before"))),
                                row.getInt("both"),
                                json.readValue(row.getString("actions"), PlanFigures.class)))
                .single();
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

    private Result result(JsonNode row) {
        return new Result(
                UUID.fromString(row.path("publication").stringValue()),
                new OrganisationId(UUID.fromString(row.path("organisation").stringValue())),
                OffsetDateTime.parse(row.path("at").stringValue()).toInstant(),
                row.path("level").stringValue(),
                row.path("opens").booleanValue(),
                json.convertValue(
                        row.path("standards"), new TypeReference<List<StandardResult>>() {}));
    }

    private static Map<String, Map<String, Map<String, Integer>>> counts(JsonNode rows) {
        var counts = new TreeMap<String, Map<String, Map<String, Integer>>>();
        for (JsonNode row : rows)
            counts.computeIfAbsent(row.path("edition").stringValue(), edition -> new TreeMap<>())
                    .computeIfAbsent(row.path("ref").stringValue(), ref -> new TreeMap<>())
                    .put(row.path("rating").stringValue(), row.path("n").intValue());
        return counts;
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
