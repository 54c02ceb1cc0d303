package org.assay.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds' rows and their requests'. */
@Repository
class JdbcRounds {
    private static final String ROUND =
            """
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at from round.round n
            """;
    private static final String REQUEST =
            """
            select r.round_id, r.organisation_id, r.address, r.asked_at, r.extended_to, r.reason, r.reminded_on
            from round.request r where r.withdrawn_at is null
            """;
    private static final String ASKED =
            """
            select n.id, n.boards, n.framework, n.edition, n.title, n.due, n.opened_at,
              r.round_id, r.organisation_id, r.address, r.asked_at, r.extended_to, r.reason, r.reminded_on
            from round.request r join round.round n on n.id = r.round_id where r.withdrawn_at is null
            """;

    private final JdbcClient database;

    JdbcRounds(JdbcClient database) {
        this.database = database;
    }

    /** Whether it is new; false when the board has one of this edition. */
    boolean add(Round round, PersonId by) {
        return database.sql(
                                """
                                insert into round.round
                                  (id, boards, opener, framework, edition, title, due, opened_at, opened_by)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                                on conflict (opener, framework, edition) do nothing
                                """)
                        .params(
                                round.id().value(),
                                ids(round.boards()),
                                round.opener().value(),
                                round.framework(),
                                round.edition(),
                                round.title(),
                                round.due(),
                                offset(round.openedAt()),
                                by.value())
                        .update()
                == 1;
    }

    /**
     * Adds requests in one statement; one that was taken back stands again.
     *
     * @return who was not asked before
     */
    Set<OrganisationId> ask(Round round, Map<OrganisationId, String> addresses, Instant at) {
        return new HashSet<>(
                database.sql(
                                """
                                insert into round.request (round_id, organisation_id, boards, address, asked_at)
                                select ?, o.id, ?, o.address, ?
                                from unnest(?::uuid[], ?::text[]) o(id, address)
                                on conflict (round_id, organisation_id) do update
                                  set withdrawn_at = null, address = excluded.address
                                  where request.withdrawn_at is not null
                                returning organisation_id
                                """)
                        .params(
                                round.id().value(),
                                ids(round.boards()),
                                offset(at),
                                ids(addresses.keySet()),
                                addresses.values().toArray(String[]::new))
                        .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                        .list());
    }

    Optional<Round> find(RoundId id) {
        return database.sql(ROUND + "where n.id = ?")
                .param(id.value())
                .query(JdbcRounds::round)
                .optional();
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

    List<Request> requests(RoundId round) {
        return database.sql(REQUEST + "and r.round_id = ?")
                .param(round.value())
                .query(JdbcRounds::request)
                .list();
    }

    Optional<Request> request(RoundId round, OrganisationId organisation) {
        return database.sql(REQUEST + "and r.round_id = ? and r.organisation_id = ?")
                .params(round.value(), organisation.value())
                .query(JdbcRounds::request)
                .optional();
    }

    Optional<Asked> asked(RoundId round, OrganisationId organisation) {
        return database.sql(ASKED + "and r.round_id = ? and r.organisation_id = ?")
                .params(round.value(), organisation.value())
                .query(JdbcRounds::asked)
                .optional();
    }

    List<Asked> asking(OrganisationId organisation) {
        return database.sql(
                        ASKED
                                + """
                                and r.organisation_id = ?
                                order by greatest(n.due, coalesce(r.extended_to, n.due)), n.id
                                """)
                .param(organisation.value())
                .query(JdbcRounds::asked)
                .list();
    }

    /** All requests whose last day is not before this one. */
    List<Asked> dueFrom(LocalDate day) {
        return database.sql(
                        ASKED
                                + "and greatest(n.due, coalesce(r.extended_to, n.due)) >= ? order by n.id")
                .param(day)
                .query(JdbcRounds::asked)
                .list();
    }

    void changeDue(RoundId round, LocalDate due) {
        database.sql("update round.round set due = ? where id = ?")
                .params(due, round.value())
                .update();
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
                        .params(day, round.value(), ids(organisations), day)
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
                        .params(offset(at), round.value(), organisation.value())
                        .update()
                == 1;
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(round(row, number), request(row, number));
    }

    private static Round round(ResultSet row, int number) throws SQLException {
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

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                new RoundId(row.getObject("round_id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("address"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("extended_to", LocalDate.class),
                row.getString("reason"),
                row.getObject("reminded_on", LocalDate.class));
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
