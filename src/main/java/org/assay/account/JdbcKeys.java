package org.assay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.Listing;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps API keys, by their hash. */
@Repository
class JdbcKeys {
    private static final String KEY =
            "select k.*, p.name as owner, p.email from account.api_key k"
                    + " join account.person p on p.id = k.person_id ";
    private final JdbcClient database;

    JdbcKeys(JdbcClient database) {
        this.database = database;
    }

    void add(ApiKey key, byte[] hash) {
        Instant expires = key.expiresAt();
        database.sql(
                        """
                        insert into account.api_key
                          (id, person_id, hash, prefix, name, rights, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                key.id(),
                                key.person().value(),
                                hash,
                                key.prefix(),
                                key.name(),
                                key.rights().stream()
                                        .map(Enum::name)
                                        .sorted()
                                        .toArray(String[]::new),
                                key.createdAt().atOffset(ZoneOffset.UTC),
                                expires == null ? null : expires.atOffset(ZoneOffset.UTC)))
                .update();
    }

    List<ApiKey> of(PersonId person) {
        return database.sql(KEY + "where k.person_id = ? order by k.created_at desc, k.id")
                .param(person.value())
                .query((row, n) -> key(row))
                .list();
    }

    Listing<ApiKey> all(int page, int size) {
        long total =
                database.sql("select count(*) from account.api_key").query(Long.class).single();
        int number = Listing.upTo(page, size, total);
        List<ApiKey> rows =
                database.sql(KEY + "order by k.created_at desc, k.id limit ? offset ?")
                        .params(size, (long) (number - 1) * size)
                        .query((row, n) -> key(row))
                        .list();
        return new Listing<>(rows, number, size, total);
    }

    List<ApiKey> newest(int limit) {
        return database.sql(KEY + "order by k.created_at desc, k.id limit ?")
                .param(limit)
                .query((row, n) -> key(row))
                .list();
    }

    /** Those that stand behind this one in the list of all. */
    List<ApiKey> before(ApiKey key, int limit) {
        return database.sql(
                        KEY
                                + """
                                where k.created_at <= :at and (k.created_at < :at or k.id > :id)
                                order by k.created_at desc, k.id limit :limit
                                """)
                .param("at", key.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", key.id())
                .param("limit", limit)
                .query((row, n) -> key(row))
                .list();
    }

    Optional<ApiKey> find(UUID id) {
        return database.sql(KEY + "where k.id = ?")
                .param(id)
                .query((row, n) -> key(row))
                .optional();
    }

    void revoke(UUID id, PersonId by, Instant now) {
        database.sql("update account.api_key set revoked_at = ?, revoked_by = ? where id = ?")
                .params(now.atOffset(ZoneOffset.UTC), by.value(), id)
                .update();
    }

    /** All of the person's that still work. */
    void revokeAll(PersonId person, @Nullable PersonId by, Instant now) {
        database.sql(
                        """
                        update account.api_key set revoked_at = ?, revoked_by = ?
                        where person_id = ? and revoked_at is null
                        """)
                .params(
                        Arrays.asList(
                                now.atOffset(ZoneOffset.UTC),
                                by == null ? null : by.value(),
                                person.value()))
                .update();
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("owner"),
                row.getString("email"),
                row.getString("prefix"),
                row.getString("name"),
                JdbcActors.rights(row.getArray("rights")),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
