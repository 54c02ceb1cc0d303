package org.assay.improvement;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Plans and their areas, a plan with all that hangs on it in one statement. */
@Repository
class JdbcPlans {
    /** An assessment's plan and the versions of its areas and actions, as one JSON value. */
    static final String STANDING =
            """
            select jsonb_build_object('plan', p.id, 'versions', coalesce(jsonb_agg(v.said order by v.said)
              filter (where v.said is not null), '[]'))
            from improvement.plan p left join lateral (
              select r.id || '=' || r.version || coalesce(r.removed_at::text, '') as said
              from improvement.area r where r.plan_id = p.id
              union all
              select a.id || '=' || a.version || coalesce(a.removed_at::text, '')
              from improvement.action a where a.plan_id = p.id) v on true
            where p.assessment_id = :assessment group by p.id
            """;

    private static final String AREAS =
            """
            select to_jsonb(p) as plan, coalesce((
              select jsonb_agg(to_jsonb(r) || jsonb_build_object(
                'origins', %s,
                'kept', (select coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object(
                            'carried', improvement.ties(a.id),
                            'progressed_on', (select max(d.day) from improvement.diary d
                                              where d.action_id = a.id and d.kind = 'progress'),
                            'diary', %s) order by a.number), '[]')
                         from improvement.action a where a.area_id = r.id and a.removed_at is null)) order by r.place, r.number)
              from improvement.area r %s where r.plan_id = p.id and r.removed_at is null %s), '[]') as areas
            from improvement.plan p
            """;
    private static final String DIARY =
            "coalesce((select jsonb_agg(to_jsonb(d) order by d.day desc, d.id desc) from improvement.diary d"
                    + " where d.action_id = a.id), '[]')";
    private static final String ORIGINS =
            "(select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)"
                    + " order by o.requirement), '[]') from improvement.origin o where o.area_id = r.id)";

    /** A plan with its areas, the actions without diaries; of which plan is left to say. */
    static final String WHOLE = AREAS.formatted(ORIGINS, "'[]'::jsonb", "", "");

    private static final String WITH_DIARIES = AREAS.formatted(ORIGINS, DIARY, "", "");

    /** A plan with the area {@code :area}; of which plan is left to say. */
    static final String ONE_AREA = AREAS.formatted(ORIGINS, DIARY, "", "and r.id = :area");

    private static final String HANDED =
            AREAS.formatted(
                    "h.origins",
                    DIARY,
                    "join improvement.handed h on h.area_id = r.id and h.recipient_id = :recipient",
                    "");

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcPlans(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Plan> of(OrganisationId organisation) {
        return database.sql(
                        """
                        select to_jsonb(p) from improvement.plan p
                        where organisation_id = ? order by begun_at desc, id
                        """)
                .param(organisation.value())
                .query((row, n) -> StoredPlan.plan(json.readTree(row.getString(1))))
                .list();
    }

    Optional<Plan> find(PlanId id) {
        return database.sql("select to_jsonb(p) from improvement.plan p where id = ?")
                .param(id.value())
                .query((row, n) -> StoredPlan.plan(json.readTree(row.getString(1))))
                .optional();
    }

    Optional<WholePlan> whole(PlanId id) {
        return database.sql(WHOLE + "where p.id = :plan")
                .param("plan", id.value())
                .query((row, n) -> whole(row.getString("plan"), row.getString("areas")))
                .optional();
    }

    /** What of the plan was handed to the recipient, the actions with their diaries. */
    Optional<WholePlan> handed(PlanId id, OrganisationId recipient) {
        return database.sql(
                        HANDED
                                + """
                                where p.id = :plan and exists (select from improvement.follower f
                                  where f.assessment_id = p.assessment_id and f.recipient_id = :recipient)
                                """)
                .param("plan", id.value())
                .param("recipient", recipient.value())
                .query((row, n) -> whole(row.getString("plan"), row.getString("areas")))
                .optional();
    }

    Optional<WholePlan> ofAssessment(UUID assessment) {
        return database.sql(WHOLE + "where p.assessment_id = :assessment")
                .param("assessment", assessment)
                .query((row, n) -> whole(row.getString("plan"), row.getString("areas")))
                .optional();
    }

    /** As {@link #ofAssessment}, the actions with their diaries. */
    Optional<WholePlan> withDiaries(UUID assessment) {
        return database.sql(WITH_DIARIES + "where p.assessment_id = :assessment")
                .param("assessment", assessment)
                .query((row, n) -> whole(row.getString("plan"), row.getString("areas")))
                .optional();
    }

    /** The area alone, its actions with their diaries. */
    Optional<WholePlan> area(PlanId plan, AreaId area) {
        return database.sql(ONE_AREA + "where p.id = :plan")
                .param("plan", plan.value())
                .param("area", area.value())
                .query((row, n) -> whole(row.getString("plan"), row.getString("areas")))
                .optional()
                .filter(found -> !found.areas().isEmpty());
    }

    /** As {@link #area}, and nobody else changes the area until this transaction ends. */
    Optional<WholePlan> areaToChange(PlanId plan, AreaId area) {
        database.sql("select from improvement.area where id = ? for no key update")
                .param(area.value())
                .query((row, n) -> area)
                .optional();
        return area(plan, area);
    }

    void add(Plan plan, PersonId by) {
        database.sql(
                        """
                        insert into improvement.plan (id, organisation_id, template, title, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        plan.id().value(),
                        plan.organisation().value(),
                        plan.template().id(),
                        plan.title(),
                        plan.begunAt().atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    void rename(PlanId plan, String title) {
        database.sql("update improvement.plan set title = ? where id = ?")
                .params(title, plan.value())
                .update();
    }

    /** Adds what a person adds, after all that came from the edition; its number runs on. */
    int add(Plan plan, Area area, int place) {
        return database.sql(
                        """
                        with next as (
                          update improvement.plan set areas = areas + 1 where id = :plan returning areas
                        )
                        insert into improvement.area
                          (id, plan_id, organisation_id, number, standard, standard_title, title, place, outcome,
                           target, version)
                        select :id, :plan, :organisation, next.areas, :standard, :standard_title, :title, :place,
                          :outcome, :target, 1 from next
                        returning number
                        """)
                .param("id", area.id().value())
                .param("plan", plan.id().value())
                .param("organisation", plan.organisation().value())
                .param("standard", area.standard())
                .param("standard_title", area.standardTitle())
                .param("title", area.title())
                .param("place", place)
                .param("outcome", area.outcome())
                .param("target", area.target())
                .query(Integer.class)
                .single();
    }

    /** Writes the area; the caller holds it and has looked at the version. */
    void write(Area area) {
        database.sql(
                        """
                        update improvement.area set title = ?, outcome = ?, target = ?, version = ? where id = ?
                        """)
                .params(
                        area.title(),
                        area.outcome(),
                        area.target(),
                        area.version(),
                        area.id().value())
                .update();
    }

    private WholePlan whole(String plan, String areas) {
        return StoredPlan.whole(json.readTree(plan), json.readTree(areas));
    }
}
