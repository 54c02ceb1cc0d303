package org.assay.organisation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.assay.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For which groups boards speak, as the operator said. */
@Repository
class JdbcBoardGroups {
    private static final String SELECT =
            """
            select b.code, b.name, g.code, g.name from organisation.board_group x
            join organisation.organisation b on b.id = x.board_id
            join organisation.organisation g on g.id = x.commissioner_id
            """;

    private final JdbcClient database;

    JdbcBoardGroups(JdbcClient database) {
        this.database = database;
    }

    List<BoardGroup> all() {
        return read(database.sql(SELECT + "order by b.name, b.code, g.name, g.code"));
    }

    List<BoardGroup> of(OrganisationId board) {
        return read(
                database.sql(SELECT + "where x.board_id = ? order by g.name, g.code")
                        .param(board.value()));
    }

    /** False where it was there. */
    boolean add(OrganisationId board, OrganisationId group, Instant at) {
        return database.sql(
                                """
                                insert into organisation.board_group (board_id, commissioner_id, added_at) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(board.value(), group.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where it was not there. */
    boolean remove(OrganisationId board, OrganisationId group) {
        return database.sql(
                                "delete from organisation.board_group where board_id = ? and commissioner_id = ?")
                        .params(board.value(), group.value())
                        .update()
                == 1;
    }

    private static List<BoardGroup> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, n) ->
                        new BoardGroup(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4)))
                .list();
    }
}
