package org.assay.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What assessments tell a plan: which requirements ask for an action; and what they ask of it. */
@Repository
class JdbcRaising {
    private final JdbcClient database;
    private final JsonMapper json;

    JdbcRaising(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A requirement that asks for an action, and the ids of what is made for it when it is new. */
    record Wanted(
            String requirement,
            String standard,
            String standardTitle,
            String title,
            int place,
            UUID area,
            UUID action) {}

    /** What changed: {@code raised}, {@code asked} again, or {@code left} when it asks no more. */
    record Turned(PlanId plan, String how, String requirement) {}

    /**
     * One statement for all: the plan is begun when there is none, areas are added with the numbers
     * that follow, and what asks again or no more is marked. Nothing happens when nothing is new.
     *
     * @param only whether the requirements that are not wanted ask no more
     */
    List<Turned> tell(
            Plan plan,
            Source source,
            OrganisationId organisation,
            List<Wanted> wanted,
            boolean only,
            PersonId by,
            Instant at,
            LocalDate today) {
        return database.sql(
                        """
                        with wanted as (
                          select * from jsonb_to_recordset(:wanted::jsonb) as w(requirement text, standard text,
                            "standardTitle" text, title text, place int, area uuid, action uuid)
                        ), fresh as (
                          select w.*, row_number() over (order by w.place) as n from wanted w
                          where not exists (select from improvement.origin o
                            where o.assessment_id = :assessment and o.requirement = w.requirement)
                        ), p as (
                          insert into improvement.plan as p (id, organisation_id, template, assessment_id, framework,
                            edition, title, musts, areas, begun_at, begun_by)
                          select :plan, :organisation, :template, :assessment, :framework, :edition, :title,
                            string_to_array(:musts, ' '),
                            (select count(*) from fresh), :at, :by
                          where exists (select from fresh)
                          on conflict (assessment_id) do update set areas = p.areas + excluded.areas
                          returning p.id, p.areas, p.template
                        ), area as (
                          insert into improvement.area (id, plan_id, organisation_id, number, standard, standard_title,
                            title, place, actions, version)
                          select f.area, p.id, :organisation, p.areas - (select count(*) from fresh) + f.n, f.standard,
                            f."standardTitle", f.title, f.place, case p.template when 'statement' then 1 else 0 end, 1
                          from fresh f, p
                        ), origin as (
                          insert into improvement.origin (assessment_id, requirement, area_id, organisation_id, asked)
                          select :assessment, f.requirement, f.area, :organisation, true from fresh f
                        ), action as (
                          insert into improvement.action (id, plan_id, area_id, organisation_id, number, version,
                            added_on, saved_at, saved_by)
                          select f.action, p.id, f.area, :organisation, 1, 1, :today, :at, :by
                          from fresh f, p where p.template = 'statement'
                        ), turned as (
                          update improvement.origin o set asked = not o.asked from improvement.area r
                          where o.assessment_id = :assessment and r.id = o.area_id
                            and o.asked <> (o.requirement in (select requirement from wanted))
                            and (:only or not o.asked)
                          returning r.plan_id, o.asked, o.requirement
                        )
                        select p.id as plan, 'raised' as how, f.requirement from fresh f, p
                        union all
                        select plan_id, case when asked then 'asked' else 'left' end, requirement from turned
                        """)
                .param("wanted", json.writeValueAsString(wanted))
                .param("assessment", source.assessment())
                .param("plan", plan.id().value())
                .param("organisation", organisation.value())
                .param("template", plan.template().id())
                .param("framework", source.framework())
                .param("edition", source.edition())
                .param("title", plan.title())
                .param("musts", String.join(" ", plan.musts().stream().map(Must::id).toList()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("today", today)
                .param("only", only)
                .query((row, n) ->
                        new Turned(
                                new PlanId(row.getObject("plan", UUID.class)),
                                row.getString("how"),
                                row.getString("requirement")))
                .list();
    }

    /** The outcome and the actions under each requirement of an assessment, as one JSON value. */
    static final String UNDER =
            """
            select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'outcome', r.outcome <> '',
              'actions', coalesce((select jsonb_agg(to_jsonb(a) || jsonb_build_object('progressed_on',
                  (select max(d.day) from improvement.diary d where d.action_id = a.id and d.kind = 'progress')))
                from improvement.action a where a.area_id = r.id and a.removed_at is null), '[]'))), '[]')
            from improvement.origin o join improvement.area r on r.id = o.area_id
            where o.assessment_id = :assessment
            """;

    JsonNode under(UUID assessment) {
        return json.readTree(
                database.sql(UNDER).param("assessment", assessment).query(String.class).single());
    }
}
