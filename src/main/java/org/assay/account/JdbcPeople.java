package org.assay.account;

import static java.util.stream.Collectors.toMap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assay.account.ShuttingOut.Out;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps people. */
@Repository
class JdbcPeople {
    private static final String PERSON =
            "select id, email, name, password_hash, operator, shut_out_at is not null as shut_out,"
                    + " last_organisation from account.person ";
    private static final String COMER =
            """
            select person.*, array(select organisation_id from account.membership
              where person_id = person.id and state = 'active' order by since, id) as active
            from (%s) person where
            """
                    .formatted(PERSON);
    private final JdbcClient database;

    JdbcPeople(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> byEmail(String email) {
        return database.sql(PERSON + "where lower(email) = lower(?)")
                .param(email.strip())
                .query((row, n) -> person(row))
                .optional();
    }

    /** Somebody who signs in, and where they belong. */
    record Comer(Person person, List<OrganisationId> activeIn) {}

    Optional<Comer> comer(String email) {
        return database.sql(COMER + "lower(email) = lower(?)")
                .param(email.strip())
                .query((row, n) -> new Comer(person(row), organisations(row.getArray("active"))))
                .optional();
    }

    /** The same for somebody whom an identity provider knows. */
    Optional<Comer> comer(String issuer, String subject) {
        return database.sql(
                        COMER
                                + "id = (select person_id from account.identity where issuer = ? and subject = ?)")
                .params(issuer, subject)
                .query((row, n) -> new Comer(person(row), organisations(row.getArray("active"))))
                .optional();
    }

    Optional<Person> find(PersonId person) {
        return database.sql(PERSON + "where id = ?")
                .param(person.value())
                .query((row, n) -> person(row))
                .optional();
    }

    List<OrganisationId> activeIn(PersonId person) {
        return database.sql(
                        """
                        select organisation_id from account.membership
                        where person_id = ? and state = 'active' order by since, id
                        """)
                .param(person.value())
                .query((row, n) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    boolean anyOperator() {
        return database.sql("select exists (select from account.person where operator)")
                .query(Boolean.class)
                .single();
    }

    void add(PersonId person, String email, String name, Instant now) {
        database.sql("insert into account.person (id, email, name, created_at) values (?, ?, ?, ?)")
                .params(person.value(), email, name, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void makeOperator(PersonId person, String name) {
        database.sql("update account.person set operator = true, name = ? where id = ?")
                .params(name, person.value())
                .update();
    }

    void rename(PersonId person, String name) {
        database.sql("update account.person set name = ? where id = ?")
                .params(name, person.value())
                .update();
    }

    void setEmail(PersonId person, String email) {
        database.sql("update account.person set email = ? where id = ?")
                .params(email, person.value())
                .update();
    }

    /** With a new password the identity provider no longer vouches, whoever linked it. */
    void setPassword(PersonId person, String hash) {
        database.sql(
                        """
                        with unlinked as (delete from account.identity where person_id = :person)
                        update account.person set password_hash = :hash where id = :person
                        """)
                .param("person", person.value())
                .param("hash", hash)
                .update();
    }

    /** Nor does the identity provider vouch any more. */
    void forgetPassword(PersonId person) {
        database.sql(
                        """
                        with unlinked as (delete from account.identity where person_id = :person)
                        update account.person set password_hash = null where id = :person
                        """)
                .param("person", person.value())
                .update();
    }

    /** False when they are already. */
    boolean setShutOut(PersonId person, Instant now) {
        return database.sql(
                                "update account.person set shut_out_at = ? where id = ? and shut_out_at is null")
                        .params(now.atOffset(ZoneOffset.UTC), person.value())
                        .update()
                == 1;
    }

    /** False when they are not shut out. */
    boolean setLetIn(PersonId person) {
        return database.sql(
                                "update account.person set shut_out_at = null where id = ? and shut_out_at is not null")
                        .param(person.value())
                        .update()
                == 1;
    }

    List<Out> shutOut() {
        return database.sql(
                        """
                        select name, email, shut_out_at from account.person
                        where shut_out_at is not null order by shut_out_at desc, id
                        """)
                .query((row, n) ->
                        new Out(
                                row.getString("name"),
                                row.getString("email"),
                                row.getTimestamp("shut_out_at").toInstant()))
                .list();
    }

    /** Those of them who are shut out. */
    Set<PersonId> shutOutOf(Collection<PersonId> people) {
        return database.sql(
                        "select id from account.person where id = any(?) and shut_out_at is not null")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .set();
    }

    void setLast(PersonId person, OrganisationId organisation) {
        database.sql("update account.person set last_organisation = ? where id = ?")
                .params(organisation.value(), person.value())
                .update();
    }

    Map<PersonId, String> names(Collection<PersonId> people) {
        return database
                .sql("select id, name from account.person where id = any(?)")
                .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) ->
                        Map.entry(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<OrganisationId> organisations(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(OrganisationId::new).toList();
    }

    private static Person person(ResultSet row) throws SQLException {
        UUID last = row.getObject("last_organisation", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("operator"),
                row.getBoolean("shut_out"),
                last == null ? null : new OrganisationId(last));
    }
}
