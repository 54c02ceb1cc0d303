package org.assay.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.form.Answers;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Assessments with all that hangs on them, each read in one statement. */
@Repository
class JdbcAssessments {
    /** As stored: values are JSON that only the edition can read. */
    record Stored(
            AssessmentId id,
            OrganisationId organisation,
            String framework,
            String edition,
            Instant openedAt,
            String organisationType,
            Map<String, String> profile,
            List<StoredEntry> entries,
            Map<String, Standing> standings) {}

    record StoredEntry(
            String ref,
            @Nullable JsonNode value,
            String comment,
            int version,
            Instant at,
            @Nullable PersonId by,
            @Nullable String broughtFrom) {}

    /** Items of any assessment whose answer names the document: assessment, edition, ref. */
    static final String CITING =
            """
            select json_build_object('assessment', a.id, 'framework', a.framework, 'edition', a.edition, 'ref', e.ref)
            from assessment.entry e join assessment.assessment a on a.id = e.assessment_id
            where e.value @> to_jsonb(array[:document::text])
            order by a.opened_at desc, e.ref
            """;

    private static final int REMEMBERED = 100_000;

    private final JdbcClient database;
    private final JsonMapper json;
    private final JdbcStoredRows rows;

    /** Of those that were held here; an assessment never changes its edition. */
    private final Map<AssessmentId, Which> editions = new ConcurrentHashMap<>();

    JdbcAssessments(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
        this.rows = new JdbcStoredRows(json);
    }

    Optional<Stored> find(AssessmentId id) {
        return database.sql("select * from assessment.whole where id = ?")
                .param(id.value())
                .query(rows)
                .optional();
    }

    record Which(String framework, String edition) {}

    /** Asked of the database only where this node has not held the assessment yet. */
    Optional<Which> edition(AssessmentId id) {
        Which known = editions.get(id);
        if (known != null) return Optional.of(known);
        return database.sql("select framework, edition from assessment.assessment where id = ?")
                .param(id.value())
                .query((rs, n) -> new Which(rs.getString(1), rs.getString(2)))
                .optional();
    }

    /**
     * As {@link #find}, and nobody else changes the assessment until this transaction ends. Locked
     * first and read then, in one round.
     */
    Optional<Stored> findToChange(AssessmentId id) {
        Optional<Stored> held =
                database.sql("select * from assessment.held(?)")
                        .param(id.value())
                        .query(rows)
                        .optional();
        if (editions.size() < REMEMBERED)
            held.ifPresent(a -> editions.put(id, new Which(a.framework(), a.edition())));
        return held;
    }

    List<Stored> of(OrganisationId organisation) {
        return of(organisation, "'[]'").stream().map(Accompanied::stored).toList();
    }

    /**
     * With what another room has beside each, in the same statement.
     *
     * @param query of one JSON value, where {@code :assessment} and {@code :organisation} stand for
     *     the ids
     */
    List<Accompanied> of(OrganisationId organisation, String query) {
        return database.sql(beside(query) + "where w.organisation_id = ? order by w.opened_at desc")
                .param(organisation.value())
                .query(accompanied())
                .list();
    }

    /** As {@link #of(OrganisationId, String)}, a single one. */
    Optional<Accompanied> find(AssessmentId id, String query) {
        return database.sql(beside(query) + "where w.id = ?")
                .param(id.value())
                .query(accompanied())
                .optional();
    }

    private static String beside(String query) {
        return "select w.*, (%s) as beside from assessment.whole w "
                .formatted(
                        query.replace(":assessment", "w.id")
                                .replace(":organisation", "w.organisation_id"));
    }

    private RowMapper<Accompanied> accompanied() {
        return (rs, n) ->
                new Accompanied(rows.mapRow(rs, n), json.readTree(rs.getString("beside")));
    }

    record Accompanied(Stored stored, JsonNode beside) {}

    /** Whether it is new; false when the organisation has one of this edition already. */
    boolean add(Stored assessment, PersonId by) {
        return database.sql(
                                """
                                insert into assessment.assessment
                                  (id, organisation_id, framework, edition, organisation_type, profile, opened_at, opened_by)
                                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                                on conflict (organisation_id, framework, edition) do nothing
                                """)
                        .params(
                                assessment.id().value(),
                                assessment.organisation().value(),
                                assessment.framework(),
                                assessment.edition(),
                                assessment.organisationType(),
                                json.writeValueAsString(assessment.profile()),
                                offset(assessment.openedAt()),
                                by.value())
                        .update()
                == 1;
    }

    /** All entries in one statement, for what is brought forward. */
    void addAll(AssessmentId id, OrganisationId organisation, List<StoredEntry> entries) {
        database.sql(
                        """
                        insert into assessment.entry
                          (assessment_id, organisation_id, ref, value, comment, version, saved_at, saved_by, brought_from)
                        select ?, ?, e.ref, e.value, e.comment, 1, e.at, e.by, e."from"
                        from jsonb_to_recordset(?::jsonb)
                          as e(ref text, value jsonb, comment text, at timestamptz, by uuid, "from" text)
                        """)
                .params(id.value(), organisation.value(), json.writeValueAsString(rows(entries)))
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(List<StoredEntry> entries) {
        return entries.stream()
                .map(entry -> {
                    var row = new HashMap<String, @Nullable Object>();
                    row.put("ref", entry.ref());
                    row.put("value", entry.value());
                    row.put("comment", entry.comment());
                    row.put("at", entry.at().toString());
                    row.put("by", entry.by() == null ? null : entry.by().toString());
                    row.put("from", entry.broughtFrom());
                    return (Map<String, @Nullable Object>) row;
                })
                .toList();
    }

    /**
     * Writes entries in one statement; the caller holds the assessment and has looked at their
     * versions.
     */
    void write(AssessmentId id, OrganisationId organisation, List<Entry> entries) {
        database.sql(
                        """
                        insert into assessment.entry
                          (assessment_id, organisation_id, ref, value, comment, version, saved_at, saved_by, brought_from)
                        select ?, ?, e.ref, e.value, e.comment, e.version, e.at, e.by, e."from"
                        from jsonb_to_recordset(?::jsonb)
                          as e(ref text, value jsonb, comment text, version int, at timestamptz, by uuid, "from" text)
                        on conflict (assessment_id, ref) do update set value = excluded.value, comment = excluded.comment,
                          version = excluded.version, saved_at = excluded.saved_at, saved_by = excluded.saved_by,
                          brought_from = excluded.brought_from
                        """)
                .params(
                        id.value(),
                        organisation.value(),
                        json.writeValueAsString(
                                entries.stream().map(JdbcAssessments::row).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> row(Entry entry) {
        var answer = entry.answer();
        var row = new HashMap<String, @Nullable Object>();
        row.put("ref", entry.ref());
        row.put("value", answer == null ? null : Answers.toNode(answer));
        row.put("comment", entry.comment());
        row.put("version", entry.version());
        row.put("at", entry.at() == null ? null : entry.at().toString());
        row.put("by", entry.by() == null ? null : entry.by().toString());
        row.put("from", entry.broughtFrom());
        return row;
    }

    void write(AssessmentId id, OrganisationId organisation, Standing standing) {
        database.sql(
                        """
                        insert into assessment.requirement
                          (assessment_id, organisation_id, ref, owner, confirmed_at, confirmed_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (assessment_id, ref) do update set owner = excluded.owner,
                          confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by
                        """)
                .params(
                        Arrays.asList(
                                id.value(),
                                organisation.value(),
                                standing.ref(),
                                standing.owner() == null ? null : standing.owner().value(),
                                standing.confirmedAt() == null
                                        ? null
                                        : offset(standing.confirmedAt()),
                                standing.confirmedBy() == null
                                        ? null
                                        : standing.confirmedBy().value()))
                .update();
    }

    /** What the profile says now, for every assessment of the organisation. */
    void retell(OrganisationId organisation, String type, Map<String, String> profile) {
        database.sql(
                        "update assessment.assessment set organisation_type = ?, profile = ?::jsonb where organisation_id = ?")
                .params(type, json.writeValueAsString(profile), organisation.value())
                .update();
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }
}
