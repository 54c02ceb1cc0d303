package org.assay.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.framework.Remits.Standing;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The requests' rows: who is asked in a round. */
@Repository
class JdbcRoundRequests {
    /**
     * A request beside its round.
     *
     * @param keys by which editions name the round's boards, in their order
     * @param now what the organisation is now that is asked
     */
    record Found(Round round, List<String> keys, Request request, @Nullable Standing now) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
    private static final String REQUEST =
            """
            select r.round_id, r.organisation_id, r.code, r.name, r.type, r.answers, r.address, r.asked_at, r.extended_to, r.reason, r.reminded_on
            from round.request r where r.withdrawn_at is null
            """;
    private static final String ASKED =
            """
            with asked as materialized (
              select r.*, greatest(n.due, coalesce(r.extended_to, n.due)) as until
              from round.request r join round.round n on n.id = r.round_id where r.withdrawn_at is null and %s),
            found as materialized (
              select n.*, round.keys(n.boards) as keys from round.round n
              where n.id in (select a.round_id from asked a))
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at, n.keys,
              r.round_id, r.organisation_id, r.code, r.name, r.type, r.answers, r.address,
              r.asked_at, r.extended_to, r.reason, r.reminded_on,
              s.type as now_type, s.answers as now_answers, s.commissioner as now_commissioner
            from asked r join found n on n.id = r.round_id
            left join round.standing((select array_agg(distinct a.organisation_id) from asked a)) s
              on s.organisation_id = r.organisation_id
            order by r.until, n.id
            """;

    private final JdbcClient database;

    JdbcRoundRequests(JdbcClient database) {
        this.database = database;
    }

    /**
     * Adds requests in one statement; one that was taken back stands again.
     *
     * @return who was not asked before
     */
    Set<OrganisationId> ask(Round round, List<Choosing.One> all, Instant at) {
        return new HashSet<>(
                database.sql(
                                """
                                insert into round.request
                                  (round_id, organisation_id, boards, code, name, type, answers, address, asked_at)
                                select ?, o.id, ?, o.code, o.name, o.type, o.answers, o.address, ?
                                from jsonb_to_recordset(?::jsonb)
                                  as o(id uuid, code text, name text, type text, answers jsonb, address text)
                                on conflict (round_id, organisation_id) do update
                                  set withdrawn_at = null, address = excluded.address
                                  where request.withdrawn_at is not null
                                returning organisation_id
                                """)
                        .params(
                                round.id().value(),
                                OrganisationId.values(round.boards()),
                                JdbcRounds.offset(at),
                                JSON.writeValueAsString(
                                        all.stream().map(JdbcRoundRequests::row).toList()))
                        .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static Map<String, Object> row(Choosing.One one) {
        Organisation organisation = one.respondent().organisation();
        return Map.of(
                "id", one.id().toString(),
                "code", organisation.code(),
                "name", organisation.name(),
                "type", one.respondent().type(),
                "answers", one.respondent().answers(),
                "address", one.address());
    }

    List<Request> of(RoundId round) {
        return database.sql(REQUEST + "and r.round_id = ?")
                .param(round.value())
                .query(JdbcRoundRequests::request)
                .list();
    }

    Optional<Found> asked(RoundId round, OrganisationId organisation) {
        return database.sql(ASKED.formatted("r.round_id = ? and r.organisation_id = ?"))
                .params(round.value(), organisation.value())
                .query(JdbcRoundRequests::found)
                .optional();
    }

    /** The nearest last day first. */
    List<Found> asking(OrganisationId organisation) {
        return database.sql(ASKED.formatted("r.organisation_id = ?"))
                .param(organisation.value())
                .query(JdbcRoundRequests::found)
                .list();
    }

    /** All requests whose last day is not before this one. */
    List<Found> dueFrom(LocalDate day) {
        return database.sql(ASKED.formatted("greatest(n.due, coalesce(r.extended_to, n.due)) >= ?"))
                .param(day)
                .query(JdbcRoundRequests::found)
                .list();
    }

    void extend(RoundId round, OrganisationId organisation, LocalDate until, String reason) {
        database.sql(
                        """
                        update round.request set extended_to = ?, reason = ?
                        where round_id = ? and organisation_id = ?
                        """)
                .params(until, reason, round.value(), organisation.value())
                .update();
    }

    /**
     * @return those whom nobody had reminded on that day
     */
    Set<OrganisationId> remind(
            RoundId round, Collection<OrganisationId> organisations, LocalDate day) {
        return new HashSet<>(
                database.sql(
                                """
                                update round.request set reminded_on = ?
                                where round_id = ? and organisation_id = any(?)
                                  and withdrawn_at is null and reminded_on is distinct from ?
                                returning organisation_id
                                """)
                        .params(day, round.value(), OrganisationId.values(organisations), day)
                        .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list());
    }

    /** Whether there was one that stood. */
    boolean withdraw(RoundId round, OrganisationId organisation, Instant at) {
        return database.sql(
                                """
                                update round.request set withdrawn_at = ?
                                where round_id = ? and organisation_id = ? and withdrawn_at is null
                                """)
                        .params(JdbcRounds.offset(at), round.value(), organisation.value())
                        .update()
                == 1;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                JdbcRounds.round(row, number),
                JdbcRounds.keys(row),
                request(row, number),
                standing(row));
    }

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("now_type"),
                JSON.readValue(row.getString("now_answers"), WORDS),
                row.getString("now_commissioner"));
    }

    /** What these are now. */
    Map<OrganisationId, Standing> standing(Collection<OrganisationId> organisations) {
        var standing = new HashMap<OrganisationId, Standing>();
        database.sql(
                        """
                        select s.organisation_id, s.type as now_type, s.answers as now_answers,
                          s.commissioner as now_commissioner from round.standing(?) s
                        """)
                .param(OrganisationId.values(organisations))
                .query(row -> {
                    standing.put(
                            new OrganisationId(row.getObject("organisation_id", UUID.class)),
                            standing(row));
                });
        return standing;
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                new RoundId(row.getObject("round_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new Request.Agency(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("type"),
                        JSON.readValue(row.getString("answers"), WORDS)),
                row.getString("address"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("extended_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("reminded_on", LocalDate.class));
    }
}
