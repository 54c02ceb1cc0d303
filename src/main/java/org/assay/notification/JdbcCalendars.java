package org.assay.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose calendar lies at which secret address. */
@Repository
class JdbcCalendars {
    private final JdbcClient database;

    JdbcCalendars(JdbcClient database) {
        this.database = database;
    }

    void put(PersonId person, byte[] hash, Instant at) {
        database.sql(
                        """
                        insert into notification.calendar (person_id, hash, made_at) values (?, ?, ?)
                        on conflict (person_id) do update set hash = excluded.hash, made_at = excluded.made_at
                        """)
                .params(person.value(), hash, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean remove(PersonId person) {
        return database.sql("delete from notification.calendar where person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }

    Optional<Instant> madeAt(PersonId person) {
        return database.sql("select made_at from notification.calendar where person_id = ?")
                .param(person.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    Optional<PersonId> owner(byte[] hash) {
        return database.sql("select person_id from notification.calendar where hash = ?")
                .param(hash)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
