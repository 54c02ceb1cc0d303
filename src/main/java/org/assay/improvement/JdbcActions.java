package org.assay.improvement;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Actions and their diaries. */
@Repository
class JdbcActions {
    private static final String PLACED =
            """
            select to_jsonb(p) as plan, to_jsonb(r) || jsonb_build_object(
                'origins', (select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)
                              order by o.requirement), '[]')
                            from improvement.origin o where o.area_id = r.id),
                'kept', '[]'::jsonb) as area,
              to_jsonb(a) || jsonb_build_object(
                'progressed_on', (select max(d.day) from improvement.diary d
                                  where d.action_id = a.id and d.kind = 'progress'),
                'diary', coalesce((select jsonb_agg(to_jsonb(d) order by d.day desc, d.id desc)
                                   from improvement.diary d where d.action_id = a.id), '[]')) as action
            from improvement.action a
            join improvement.area r on r.id = a.area_id
            join improvement.plan p on p.id = a.plan_id
            where a.id = ? and a.removed_at is null and r.removed_at is null
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcActions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<PlacedAction> find(ActionId id) {
        return database.sql(PLACED)
                .param(id.value())
                .query((row, n) ->
                        new PlacedAction(
                                StoredPlan.plan(json.readTree(row.getString("plan"))),
                                StoredPlan.area(json.readTree(row.getString("area"))),
                                StoredPlan.action(json.readTree(row.getString("action")))))
                .optional();
    }

    /** As {@link #find}, and nobody else changes the action until this transaction ends. */
    Optional<PlacedAction> findToChange(ActionId id) {
        database.sql("select from improvement.action where id = ? for no key update")
                .param(id.value())
                .query((row, n) -> id)
                .optional();
        return find(id);
    }

    /** Adds the action and gives it the area's next number. */
    int add(Action action) {
        return database.sql(
                        """
                        with next as (
                          update improvement.area set actions = actions + 1 where id = :area returning actions
                        )
                        insert into improvement.action
                          (id, plan_id, area_id, organisation_id, number, what, lead, lead_organisation, started_on,
                           deadline, impact_expected, success, success_by, progress, rag, impact, evidence, documents,
                           version, added_on, saved_at, saved_by)
                        select :id, :plan, :area, :organisation, next.actions, :what, :lead, :lead_organisation,
                          :started_on, :deadline, :impact_expected, :success, :success_by, :progress, :rag, :impact,
                          :evidence, string_to_array(:documents, ' ')::uuid[], 1, :added_on, :saved_at, :saved_by
                        from next returning number
                        """)
                .params(fields(action))
                .param("plan", action.plan().value())
                .param("area", action.area().value())
                .param("organisation", action.organisation().value())
                .param("added_on", action.addedOn())
                .query(Integer.class)
                .single();
    }

    /** Writes the action; the caller holds it and has looked at the version. */
    void write(Action action) {
        database.sql(
                        """
                        update improvement.action set what = :what, lead = :lead, lead_organisation = :lead_organisation,
                          started_on = :started_on, deadline = :deadline, impact_expected = :impact_expected,
                          success = :success, success_by = :success_by, progress = :progress, rag = :rag,
                          impact = :impact, evidence = :evidence, documents = string_to_array(:documents, ' ')::uuid[],
                          version = :version, saved_at = :saved_at, saved_by = :saved_by
                        where id = :id
                        """)
                .params(fields(action))
                .param("version", action.version())
                .update();
    }

    void add(ActionId action, OrganisationId organisation, DiaryEntry entry) {
        database.sql(
                        """
                        insert into improvement.diary
                          (id, action_id, organisation_id, day, kind, words, written_at, written_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.id(),
                        action.value(),
                        organisation.value(),
                        entry.day(),
                        entry.kind().id(),
                        entry.words(),
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.by().value())
                .update();
    }

    /** Actions that point to the document: their plan's title, their number and place. */
    List<Citing> citing(UUID document) {
        return database.sql(
                        """
                        select p.id as plan, r.id as area, a.id as action, p.title, r.number || '.' || a.number as ref
                        from improvement.action a
                        join improvement.area r on r.id = a.area_id
                        join improvement.plan p on p.id = a.plan_id
                        where a.documents @> array[?] and a.removed_at is null and r.removed_at is null
                        order by p.begun_at desc, r.number, a.number
                        """)
                .param(document)
                .query((row, n) ->
                        new Citing(
                                row.getString("plan"),
                                row.getString("area"),
                                row.getString("action"),
                                row.getString("title"),
                                row.getString("ref")))
                .list();
    }

    record Citing(String plan, String area, String action, String title, String ref) {}

    private static Map<String, @Nullable Object> fields(Action action) {
        Planning planning = action.planning();
        Monitoring monitoring = action.monitoring();
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("id", action.id().value());
        fields.put("what", planning.what());
        fields.put("lead", planning.lead());
        fields.put("lead_organisation", planning.leadOrganisation());
        fields.put("started_on", day(planning.startedOn()));
        fields.put("deadline", day(planning.deadline()));
        fields.put("impact_expected", planning.impactExpected());
        fields.put("success", planning.success());
        fields.put("success_by", day(planning.successBy()));
        fields.put("progress", planning.progress());
        fields.put("rag", monitoring.rag() == null ? null : monitoring.rag().id());
        fields.put("impact", monitoring.impact());
        fields.put("evidence", monitoring.evidence());
        fields.put(
                "documents",
                String.join(" ", monitoring.documents().stream().map(UUID::toString).toList()));
        fields.put("saved_at", action.savedAt().atOffset(ZoneOffset.UTC));
        fields.put("saved_by", action.savedBy().value());
        return fields;
    }

    private static SqlParameterValue day(@Nullable LocalDate day) {
        return new SqlParameterValue(Types.DATE, day);
    }
}
