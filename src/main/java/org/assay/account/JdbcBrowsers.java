package org.assay.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the browsers of people. */
@Repository
class JdbcBrowsers {
    private final JdbcClient database;

    JdbcBrowsers(JdbcClient database) {
        this.database = database;
    }

    /** Whom a letter about a new browser goes to. */
    record Owner(String email, String name) {}

    /**
     * Keeps that the browser was used, and says to whom it is new: nobody when it is known, when it
     * is the person's first, or when there were enough new ones.
     *
     * @param lately from when on new ones are counted
     * @param most how many of those there may be before this one
     */
    Optional<Owner> seen(PersonId person, byte[] hash, Instant now, Instant lately, int most) {
        return database.sql(
                        """
                        with kept as (
                          insert into account.browser (person_id, hash, since, seen_at)
                          values (:person, :hash, :now, :now)
                          on conflict (person_id, hash) do update set seen_at = excluded.seen_at),
                        before as (
                          select count(*) as known, count(*) filter (where since > :lately) as lately,
                            count(*) filter (where hash = :hash) as this
                          from account.browser where person_id = :person)
                        select email, name from account.person, before
                        where id = :person and known > 0 and this = 0 and lately < :most
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lately", lately.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Owner.class)
                .optional();
    }

    /** The one that a person used last stays, or their next would count as their first. */
    int clear(Instant before) {
        return database.sql(
                        """
                        delete from account.browser old where seen_at < ?
                          and exists (select from account.browser later
                            where later.person_id = old.person_id and later.seen_at > old.seen_at)
                        """)
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
    }
}
