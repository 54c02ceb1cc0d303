package org.assay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps people. */
@Repository
class JdbcPeople {
    private static final String PERSON =
            "select id, email, name, password_hash, operator, last_organisation from account.person ";
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

    private static Person person(ResultSet row) throws SQLException {
        UUID last = row.getObject("last_organisation", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("password_hash"),
                row.getBoolean("operator"),
                last == null ? null : new OrganisationId(last));
    }
}
