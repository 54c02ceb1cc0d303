package org.assay.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Actions of all plans as one list; what goes on in a later plan stands there only, unless its own
 * plan is asked for.
 */
@Repository
class JdbcPlanLines {
    private static final String FOUND =
            """
            with found as (
              select p.id as plan, r.id as area, a.id as action, %s as origins,
                row_number() over (order by %s p.begun_at desc, p.id, r.place, r.number, a.number) as n
              from improvement.plan p
              join improvement.area r on r.plan_id = p.id and r.removed_at is null
              left join improvement.action a on a.area_id = r.id and a.removed_at is null
              cross join lateral (select exists (
                select from improvement.carried c where c.earlier_id = a.id and c.live) as over) s
              %s
                and (:plan = '' or p.id::text = :plan) and (:standard = '' or r.standard = :standard)
                and (:rag = '' or a.rag = :rag or (:rag = 'none' and a.id is not null and a.rag is null)
                     or (:rag = 'open' and a.id is null))
                %s
                and (not :overdue or (a.deadline < :today and a.rag is distinct from 'green' and not s.over))
                and (:plan <> '' or not s.over)
            )
            select t.total, to_jsonb(p) as plan,
              to_jsonb(r) || jsonb_build_object(
                'origins', coalesce(f.origins,
                  (select coalesce(jsonb_agg(jsonb_build_object('requirement', o.requirement, 'asked', o.asked)
                     order by o.requirement), '[]') from improvement.origin o where o.area_id = r.id)),
                'kept', '[]'::jsonb) as area,
              to_jsonb(a) || jsonb_build_object(
                'carried', improvement.ties(a.id),
                'progressed_on', (select max(d.day) from improvement.diary d
                                  where d.action_id = a.id and d.kind = 'progress'),
                'diary', %s) as action
            from (select count(*) as total from found) t
            left join (select * from found order by n %s) f on true
            left join improvement.plan p on p.id = f.plan
            left join improvement.area r on r.id = f.area
            left join improvement.action a on a.id = f.action
            order by f.n
            """;
    private static final String AMONG =
            """
            and p.framework = :framework and p.organisation_id in (%s)
              and (p.edition = :edition or starts_with(p.edition, :edition || '+'))\
            """;
    private static final String DIARY =
            "coalesce((select jsonb_agg(to_jsonb(d) order by d.day desc, d.id desc) from improvement.diary d"
                    + " where d.action_id = a.id), '[]')";

    /**
     * Whose lines.
     *
     * @param origins of an area, where they are not those of now
     */
    private record Whose(String origins, String narrowed) {}

    private static final Whose OWN =
            new Whose("null::jsonb", "where p.organisation_id = :organisation");
    private static final Whose HANDED =
            new Whose(
                    "h.origins",
                    "join improvement.handed h on h.area_id = r.id where h.recipient_id = :organisation");

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcPlanLines(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * @param line null in the one row that a page without lines has
     */
    private record Counted(@Nullable PlanLine line, long total) {}

    Listing<PlanLine> page(OrganisationId organisation, PlanSearch search, LocalDate today) {
        return page(OWN, organisation, search, today);
    }

    /** Those of plans that were handed to the recipient. */
    Listing<PlanLine> handed(OrganisationId recipient, PlanSearch search, LocalDate today) {
        return page(HANDED, recipient, search, today);
    }

    private Listing<PlanLine> page(
            Whose whose, OrganisationId organisation, PlanSearch search, LocalDate today) {
        List<Counted> rows =
                asked(whose, organisation, search, today, "'[]'::jsonb", "limit :size offset :from")
                        .param("size", PlanSearch.SIZE)
                        .param("from", (long) (search.page() - 1) * PlanSearch.SIZE)
                        .query((row, n) ->
                                new Counted(
                                        line(
                                                row.getString("plan"),
                                                row.getString("area"),
                                                row.getString("action")),
                                        row.getLong("total")))
                        .list();
        long total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return new Listing<>(
                rows.stream().map(Counted::line).flatMap(Stream::ofNullable).toList(),
                search.page(),
                PlanSearch.SIZE,
                total);
    }

    /** All of them with their diaries, for files. */
    List<PlanLine> all(OrganisationId organisation, PlanSearch search, LocalDate today) {
        return all(OWN, organisation, search, today);
    }

    /** As {@link #all}, of plans that were handed to the recipient. */
    List<PlanLine> allHanded(OrganisationId recipient, PlanSearch search, LocalDate today) {
        return all(HANDED, recipient, search, today);
    }

    private List<PlanLine> all(
            Whose whose, OrganisationId organisation, PlanSearch search, LocalDate today) {
        return asked(whose, organisation, search, today, DIARY, "")
                .query((row, n) ->
                        new Counted(
                                line(
                                        row.getString("plan"),
                                        row.getString("area"),
                                        row.getString("action")),
                                0))
                .stream()
                .map(Counted::line)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The standards there are: title by ref, in their order. */
    Map<String, String> standards(OrganisationId organisation) {
        var standards = new LinkedHashMap<String, String>();
        database.sql(
                        """
                        select standard, min(standard_title) as title, min(place) as place from improvement.area
                        where organisation_id = ? and standard <> '' and removed_at is null
                        group by standard order by 3, 1
                        """)
                .param(organisation.value())
                .query(row -> {
                    standards.put(row.getString("standard"), row.getString("title"));
                });
        return standards;
    }

    private JdbcClient.StatementSpec asked(
            Whose whose,
            OrganisationId organisation,
            PlanSearch search,
            LocalDate today,
            String diary,
            String end) {
        PlanSearch.Among among = search.among();
        String first = search.order() == PlanSearch.Order.DEADLINE ? "a.deadline nulls last," : "";
        String these = among == null ? "" : AMONG.formatted(among.query());
        var asked =
                database.sql(
                        FOUND.formatted(
                                whose.origins(), first, whose.narrowed(), these, diary, end));
        if (among != null)
            asked.params(among.parameters())
                    .param("framework", among.framework())
                    .param("edition", among.edition());
        return asked.param("organisation", organisation.value())
                .param("plan", search.plan())
                .param("standard", search.standard())
                .param("rag", search.rag())
                .param("overdue", search.overdue())
                .param("today", today);
    }

    private @Nullable PlanLine line(
            @Nullable String plan, @Nullable String area, @Nullable String action) {
        if (plan == null || area == null) return null;
        return new PlanLine(
                StoredPlan.plan(json.readTree(plan)),
                StoredPlan.area(json.readTree(area)),
                action == null ? null : StoredPlan.action(json.readTree(action)));
    }
}
