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
import org.assay.framework.Remits.Standing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds' rows. */
@Repository
class JdbcRounds {
    private static final String ROUND =
            """
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at from round.round n
            """;
    private static final String WHOLE =
            """
            with who as (
              select s.type, s.answers, s.commissioner, array_agg(s.organisation_id) as organisations
              from round.standing((%s)) s group by s.type, s.answers, s.commissioner)
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at,
              round.keys(n.boards) as keys, w.type as now_type, w.answers as now_answers,
              w.commissioner as now_commissioner, w.organisations
            from round.round n left join who w on true where n.id = :id
            """;

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
     * Organisations of a round that are alike in all that says where their returns go.
     *
     * @param now what they are now; null where there are none
     */
    record Alike(Keyed round, @Nullable Standing now, List<OrganisationId> organisations) {}

    /**
     * One without organisations where the query finds none; nothing where there is no such round.
     */
    List<Alike> whole(RoundId id, Rounds.Among among) {
        return database.sql(WHOLE.formatted(among.query()))
                .params(among.parameters())
                .param("id", id.value())
                .query(JdbcRounds::alike)
                .list();
    }

    private static Alike alike(ResultSet row, int number) throws SQLException {
        var keyed = new Keyed(round(row, number), keys(row));
        return row.getString("now_type") == null
                ? new Alike(keyed, null, List.of())
                : new Alike(
                        keyed,
                        JdbcRoundRequests.standing(row),
                        organisations(row, "organisations"));
    }

    private static List<OrganisationId> organisations(ResultSet row, String column)
            throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(OrganisationId::new)
                .toList();
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
                organisations(row, "boards"),
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
