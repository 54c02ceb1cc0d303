package org.assay.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account consists of, for its end. */
@Repository
class JdbcErasure {
    private final JdbcClient database;

    JdbcErasure(JdbcClient database) {
        this.database = database;
    }

    /** Wherever the person belongs, belonged, or asked to. */
    List<OrganisationId> ever(PersonId person) {
        return organisations(
                "select distinct organisation_id from account.membership where person_id = ?",
                person);
    }

    /** Always in the same order, so that two who hold them do not wait for each other. */
    List<OrganisationId> administers(PersonId person) {
        return organisations(
                """
                select organisation_id from account.membership
                where person_id = ? and state = 'active' and role = 'administrator' order by organisation_id
                """,
                person);
    }

    /** The operators but those who are shut out, held until the transaction ends. */
    List<PersonId> holdOperators() {
        return database.sql(
                        """
                        select id from account.person where operator and shut_out_at is null order by id for update
                        """)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Whether another account has the same name. */
    boolean namesake(PersonId person) {
        return database.sql(
                        """
                        select exists (select from account.person p join account.person o
                          on lower(o.name) = lower(p.name) and o.id <> p.id where p.id = ?)
                        """)
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Where somebody else of the same name belongs or belonged. */
    List<OrganisationId> ofNamesakes(PersonId person) {
        return organisations(
                """
                select distinct m.organisation_id from account.person p
                join account.person o on lower(o.name) = lower(p.name) and o.id <> p.id
                join account.membership m on m.person_id = o.id where p.id = ?
                """,
                person);
    }

    /** The memberships that end, with where they were. */
    List<OrganisationId> endMemberships(PersonId person, Instant now) {
        return database.sql(
                        """
                        update account.membership set state = 'ended', ended_at = :now,
                          claim = case when claim = 'open' then 'kept' else claim end
                        where person_id = :person and state in ('requested', 'active') returning organisation_id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    void lockOut(PersonId person, Instant now) {
        database.sql(
                        """
                        update account.person set password_hash = null, operator = false, last_organisation = null
                        where id = ?
                        """)
                .param(person.value())
                .update();
        database.sql(
                        """
                        update account.api_key set revoked_at = ? where person_id = ? and revoked_at is null
                        """)
                .params(now.atOffset(ZoneOffset.UTC), person.value())
                .update();
        database.sql("delete from account.link where made_by = ? and purpose = 'email'")
                .param(person.value())
                .update();
        database.sql("delete from account.identity where person_id = ?")
                .param(person.value())
                .update();
    }

    void rename(PersonId person, String name, String email) {
        database.sql("update account.person set name = ?, email = ? where id = ?")
                .params(name, email, person.value())
                .update();
    }

    private List<OrganisationId> organisations(String query, PersonId person) {
        return database.sql(query)
                .param(person.value())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }
}
