package org.assay.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.provider.Identity;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps whom an identity provider knows as whom. */
@Repository
class JdbcIdentities {
    private final JdbcClient database;

    JdbcIdentities(JdbcClient database) {
        this.database = database;
    }

    Optional<PersonId> personOf(Identity identity) {
        return database.sql(
                        "select person_id from account.identity where issuer = ? and subject = ?")
                .params(identity.issuer(), identity.subject())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    Optional<Instant> since(PersonId person) {
        return database.sql("select max(since) from account.identity where person_id = ?")
                .param(person.value())
                .query((row, n) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(since -> since.toInstant()))
                .single();
    }

    /** Whether it was free, and the person has no other of this provider. */
    boolean add(Identity identity, PersonId person, Instant now) {
        return database.sql(
                                """
                                insert into account.identity (issuer, subject, person_id, since)
                                values (?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                identity.issuer(),
                                identity.subject(),
                                person.value(),
                                now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean remove(PersonId person) {
        return database.sql("delete from account.identity where person_id = ?")
                        .param(person.value())
                        .update()
                > 0;
    }
}
