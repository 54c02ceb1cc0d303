package org.assay.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Listing;
import org.assay.mail.Letter.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps letters and what became of them. */
@Repository
class JdbcLetters {
    private final JdbcClient database;

    JdbcLetters(JdbcClient database) {
        this.database = database;
    }

    void add(UUID id, String to, String subject, String text, Instant now, State state) {
        database.sql(
                        """
                        insert into mail.message (id, recipient, subject, body, written_at, state)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, to, subject, text, now.atOffset(ZoneOffset.UTC), state.id())
                .update();
    }

    Optional<Letter> find(UUID id) {
        return database.sql("select * from mail.message where id = ?")
                .param(id)
                .query((row, n) -> letter(row))
                .optional();
    }

    Listing<Letter> list(int page, int size) {
        long total = database.sql("select count(*) from mail.message").query(Long.class).single();
        int number = Listing.upTo(page, size, total);
        List<Letter> rows =
                database.sql(
                                """
                                select * from mail.message order by written_at desc, id desc
                                limit ? offset ?
                                """)
                        .params(size, (number - 1) * (long) size)
                        .query((row, n) -> letter(row))
                        .list();
        return new Listing<>(rows, number, size, total);
    }

    List<Letter> newest(int limit) {
        return database.sql("select * from mail.message order by written_at desc, id desc limit ?")
                .param(limit)
                .query((row, n) -> letter(row))
                .list();
    }

    /** Those written before this one. */
    List<Letter> before(Letter letter, int limit) {
        return database.sql(
                        """
                        select * from mail.message where (written_at, id) < (?, ?)
                        order by written_at desc, id desc limit ?
                        """)
                .params(letter.writtenAt().atOffset(ZoneOffset.UTC), letter.id(), limit)
                .query((row, n) -> letter(row))
                .list();
    }

    void sent(UUID id, Instant now) {
        database.sql(
                        """
                        update mail.message
                        set state = 'sent', attempts = attempts + 1, problem = '', sent_at = ? where id = ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    void failed(UUID id, String problem, State state) {
        database.sql(
                        """
                        update mail.message
                        set state = ?, attempts = attempts + 1, problem = ? where id = ?
                        """)
                .params(state.id(), problem, id)
                .update();
    }

    int clear(Instant before) {
        return database.sql("delete from mail.message where written_at < ?")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return new Letter(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("written_at").toInstant(),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                row.getString("problem"),
                sent == null ? null : sent.toInstant());
    }
}
