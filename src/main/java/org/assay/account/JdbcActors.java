package org.assay.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a person and their active memberships in one statement. */
@Repository
class JdbcActors {
    private final JdbcClient database;

    JdbcActors(JdbcClient database) {
        this.database = database;
    }

    Optional<Actor> of(PersonId person, @Nullable OrganisationId chosen) {
        return database.sql("select name, operator, memberships from account.actor(?)")
                .param(person.value())
                .query((row, n) -> chosen(person, chosen, row))
                .optional();
    }

    Optional<Actor> ofKey(byte[] hash, Instant now) {
        return database.sql(
                        """
                        select person, rights, name, operator, memberships from account.actor_of_key(?, ?)
                        """)
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> withKey(row))
                .optional();
    }

    private static Actor chosen(PersonId person, @Nullable OrganisationId chosen, ResultSet row)
            throws SQLException {
        Map<OrganisationId, Role> all = memberships(row.getString("memberships"));
        Role role = chosen == null ? null : all.get(chosen);
        return new Actor(
                person,
                row.getString("name"),
                chosen == null || role == null ? Map.of() : Map.of(chosen, role),
                role == null ? null : chosen,
                row.getBoolean("operator"),
                Actor.EVERY_RIGHT);
    }

    private static Actor withKey(ResultSet row) throws SQLException {
        return new Actor(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                memberships(row.getString("memberships")),
                null,
                row.getBoolean("operator"),
                rights(row.getArray("rights")));
    }

    private static Map<OrganisationId, Role> memberships(@Nullable String joined) {
        if (joined == null) return Map.of();
        return Arrays.stream(joined.split(","))
                .map(one -> one.split(" "))
                .collect(
                        toMap(
                                one -> new OrganisationId(UUID.fromString(one[0])),
                                one -> Role.of(one[1])));
    }

    /** Rights that a later version no longer knows are left out. */
    static Set<Right> rights(Array array) throws SQLException {
        Set<String> named = Set.of((String[]) array.getArray());
        return Arrays.stream(Right.values())
                .filter(right -> named.contains(right.name()))
                .collect(toSet());
    }
}
