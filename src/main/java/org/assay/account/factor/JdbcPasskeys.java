package org.assay.account.factor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps passkeys: what is public of them. */
@Repository
class JdbcPasskeys {

    /**
     * Somebody's passkey.
     *
     * @param credential by which browsers name it
     * @param attestation as it came when it was added, with its public key
     * @param transports by which it is reached, as browsers say it
     * @param signCount how often it had signed when it was used last; always 0 for many
     */
    record Row(
            UUID id,
            PersonId person,
            String name,
            byte[] credential,
            byte[] publicKey,
            byte[] attestation,
            List<String> transports,
            long signCount,
            Instant addedAt,
            @Nullable Instant usedAt) {}

    private final JdbcClient database;

    JdbcPasskeys(JdbcClient database) {
        this.database = database;
    }

    List<Row> of(PersonId person) {
        return database.sql(
                        "select * from account.passkey where person_id = ? order by added_at, id")
                .param(person.value())
                .query((row, n) -> row(row))
                .list();
    }

    /**
     * The same, and in one with it that one of them is to sign this, in the place of what an
     * earlier page of the session asked.
     *
     * @param session hash of its id
     */
    List<Row> asked(PersonId person, byte[] session, byte[] challenge, Instant now) {
        return database.sql(
                        """
                        with asked as (
                          insert into account.ceremony (session, adds, person_id, challenge, begun_at)
                          select :session, false, :who, :challenge, :now
                          where exists (select from account.passkey where person_id = :who)
                          on conflict (session, adds) do update set person_id = excluded.person_id,
                            challenge = excluded.challenge, begun_at = excluded.begun_at)
                        select * from account.passkey where person_id = :who order by added_at, id
                        """)
                .param("who", person.value())
                .param("session", session)
                .param("challenge", challenge)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row(row))
                .list();
    }

    Optional<Row> find(byte[] credential) {
        return database.sql("select * from account.passkey where credential_id = ?")
                .param(credential)
                .query((row, n) -> row(row))
                .optional();
    }

    void add(Row passkey) {
        database.sql(
                        """
                        insert into account.passkey
                          (id, person_id, name, credential_id, public_key, attestation, transports, sign_count, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        passkey.id(),
                        passkey.person().value(),
                        passkey.name(),
                        passkey.credential(),
                        passkey.publicKey(),
                        passkey.attestation(),
                        passkey.transports().toArray(String[]::new),
                        passkey.signCount(),
                        passkey.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void used(byte[] credential, long signCount, Instant now) {
        database.sql(
                        "update account.passkey set sign_count = ?, used_at = ? where credential_id = ?")
                .params(signCount, now.atOffset(ZoneOffset.UTC), credential)
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return database.sql("delete from account.passkey where person_id = ? and id = ?")
                        .params(person.value(), id)
                        .update()
                == 1;
    }

    int removeAll(PersonId person) {
        return database.sql("delete from account.passkey where person_id = ?")
                .param(person.value())
                .update();
    }

    private static Row row(ResultSet row) throws SQLException {
        Timestamp used = row.getTimestamp("used_at");
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getBytes("credential_id"),
                row.getBytes("public_key"),
                row.getBytes("attestation"),
                List.of((String[]) row.getArray("transports").getArray()),
                row.getLong("sign_count"),
                row.getTimestamp("added_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
