package org.assay.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rounds' rows. */
@Repository
class JdbcRounds {
    private static final String ROUND =
            """
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at from round.round n
            """;
    private static final String WHOLE =
            """
            with among as materialized (select (%s) as among),
            found as materialized (
              select n.*, round.keys(n.boards) as keys from round.round n where %s),
            asked as materialized (
              select r.* from round.request r where r.round_id = :id and r.withdrawn_at is null %s)
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at, n.keys,
              r.round_id, r.organisation_id, r.code, r.name, r.type, r.answers, r.address,
              r.asked_at, r.extended_to, r.reason, r.reminded_on,
              s.type as now_type, s.answers as now_answers, s.commissioner as now_commissioner,
              case when row_number() over () = 1 then (select a.among from among a) end as among
            from found n left join asked r on r.round_id = n.id
            left join round.standing((select array_agg(a.organisation_id) from asked a)) s
              on s.organisation_id = r.organisation_id
            order by n.opened_at desc, n.id desc
            """;

    private static final String AMONG =
            """
            and r.organisation_id = any(array(
             select e.id::uuid from among a, jsonb_array_elements_text(a.among -> 'open') e(id)))\
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient database;

    JdbcRounds(JdbcClient database) {
        this.database = database;
    }

    /**
     * Whether it is new; false when the board has one of this edition.
     *
     * @param before the edition before it; empty for none
     */
    boolean add(Round round, String before, PersonId by) {
        return database.sql(
                                """
                                insert into round.round
                                  (id, boards, opener, framework, edition, before, title, due, opened_at, opened_by)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (opener, framework, edition) do nothing
                                """)
                        .params(
                                round.id().value(),
                                OrganisationId.values(round.boards()),
                                round.opener().value(),
                                round.framework(),
                                round.edition(),
                                before,
                                round.title(),
                                round.due(),
                                offset(round.openedAt()),
                                by.value())
                        .update()
                == 1;
    }

    Optional<Round> find(RoundId id) {
        return database.sql(ROUND + "where n.id = ?")
                .param(id.value())
                .query(JdbcRounds::round)
                .optional();
    }

    /**
     * A round.
     *
     * @param keys by which editions name its boards, in their order
     */
    record Keyed(Round round, List<String> keys) {
        /** Of these boards of the round. */
        List<String> keys(List<OrganisationId> boards) {
            return boards.stream().map(each -> keys.get(round.boards().indexOf(each))).toList();
        }
    }

    Optional<Keyed> keyed(RoundId id) {
        return database.sql(
                        """
                        select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at,
                          round.keys(n.boards) as keys
                        from round.round n where n.id = ?
                        """)
                .param(id.value())
                .query((row, number) -> new Keyed(round(row, number), keys(row)))
                .optional();
    }

    static List<String> keys(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray("keys").getArray());
    }

    /**
     * A row for each request, or one without; none where there is no such round.
     *
     * @param among what the query found that says whose
     */
    record Some(List<JdbcRoundRequests.Perhaps> all, JsonNode among) {}

    Some whole(RoundId id, Rounds.Among among) {
        var found = new AtomicReference<JsonNode>(JSON.nullNode());
        String sql = WHOLE.formatted(among.query(), "n.id = :id", AMONG);
        List<JdbcRoundRequests.Perhaps> all =
                database.sql(sql)
                        .params(among.parameters())
                        .param("id", id.value())
                        .query((row, n) -> {
                            String beside = row.getString("among");
                            if (beside != null) found.set(JSON.readTree(beside));
                            return JdbcRoundRequests.perhaps(row, n);
                        })
                        .list();
        return new Some(all, found.get());
    }

    /**
     * As {@link #whole}, and a row without a request for each other round that the board follows.
     */
    List<JdbcRoundRequests.Perhaps> among(OrganisationId board, UUID id) {
        return database.sql(WHOLE.formatted("null::jsonb", "n.boards @> array[:board::uuid]", ""))
                .param("board", board.value())
                .param("id", id)
                .query(JdbcRoundRequests::perhaps)
                .list();
    }

    Optional<Round> of(OrganisationId opener, String framework, String edition) {
        return database.sql(ROUND + "where n.opener = ? and n.framework = ? and n.edition = ?")
                .params(opener.value(), framework, edition)
                .query(JdbcRounds::round)
                .optional();
    }

    List<Round> of(OrganisationId board) {
        return database.sql(
                        ROUND + "where n.boards @> array[?] order by n.opened_at desc, n.id desc")
                .param(board.value())
                .query(JdbcRounds::round)
                .list();
    }

    void changeDue(RoundId round, LocalDate due) {
        database.sql("update round.round set due = ? where id = ?")
                .params(due, round.value())
                .update();
    }

    static Round round(ResultSet row, int number) throws SQLException {
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("boards").getArray())
                        .map(OrganisationId::new)
                        .toList(),
                row.getString("framework"),
                row.getString("edition"),
                row.getString("title"),
                row.getObject("due", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }

    static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
