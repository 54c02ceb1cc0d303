package org.assay.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assay.kernel.Ids;
import org.assay.kernel.Listing;
import org.assay.mail.Letter.State;
import org.assay.mail.Mail.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps letters and what became of them. */
@Repository
class JdbcLetters {
    private final JdbcClient database;

    JdbcLetters(JdbcClient database) {
        this.database = database;
    }

    /** Their ids, in the order in which they were written. */
    List<UUID> add(List<Writing> all, Instant now, State state) {
        List<UUID> ids = all.stream().map(each -> Ids.next()).toList();
        database.sql(
                        """
                        insert into mail.message (id, recipient, subject, body, written_at, state)
                        select l.id, l.recipient, l.subject, l.body, ?, ?
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as l(id, recipient, subject, body)
                        """)
                .params(
                        now.atOffset(ZoneOffset.UTC),
                        state.id(),
                        ids.toArray(UUID[]::new),
                        texts(all, Writing::to),
                        texts(all, Writing::subject),
                        texts(all, Writing::text))
                .update();
        return ids;
    }

    private static String[] texts(List<Writing> all, Function<Writing, String> part) {
        return all.stream().map(part).toArray(String[]::new);
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
