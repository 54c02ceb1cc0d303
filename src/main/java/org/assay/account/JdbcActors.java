package org.assay.account;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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

    /**
     * @param begun when the session began
     * @param demand of whom the service itself asks a second factor
     */
    Optional<Visitor> of(
            PersonId person, @Nullable OrganisationId chosen, Instant begun, FactorDemand demand) {
        return database.sql(
                        "select name, operator, without_factor, memberships from account.actor(?, ?)")
                .params(person.value(), demand.ofEverybody())
                .query((row, n) -> chosen(person, chosen, begun, demand, row))
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

    private static Visitor chosen(
            PersonId person,
            @Nullable OrganisationId chosen,
            Instant begun,
            FactorDemand demand,
            ResultSet row)
            throws SQLException {
        List<Held> all = memberships(row.getString("memberships"));
        Held held = all.stream().filter(one -> one.place().equals(chosen)).findFirst().orElse(null);
        boolean waits = held != null && held.asksFactorOf(begun);
        boolean waitsFirst = demand.ofOperators() && row.getBoolean("without_factor");
        Role role = held == null || waits || waitsFirst ? null : held.role();
        var actor =
                new Actor(
                        person,
                        row.getString("name"),
                        chosen == null || role == null ? Map.of() : Map.of(chosen, role),
                        role == null ? null : chosen,
                        row.getBoolean("operator") && !waitsFirst,
                        Actor.EVERY_RIGHT);
        return new Visitor(actor, waits, waitsFirst);
    }

    private static Actor withKey(ResultSet row) throws SQLException {
        return new Actor(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                memberships(row.getString("memberships")).stream()
                        .collect(toMap(Held::place, Held::role)),
                null,
                row.getBoolean("operator"),
                rights(row.getArray("rights")));
    }

    private static List<Held> memberships(@Nullable String joined) {
        if (joined == null) return List.of();
        return Arrays.stream(joined.split(",")).map(one -> Held.of(one.split(" "))).toList();
    }

    /**
     * A membership as the function tells it.
     *
     * @param factorAsked since when a second factor is asked for that the person does not have
     */
    private record Held(OrganisationId place, Role role, @Nullable Instant factorAsked) {
        static Held of(String[] words) {
            return new Held(
                    new OrganisationId(UUID.fromString(words[0])),
                    Role.of(words[1]),
                    words.length < 3 ? null : Instant.ofEpochMilli(Long.parseLong(words[2])));
        }

        /** Whoever was signed in before goes on, so that nothing typed is lost. */
        boolean asksFactorOf(Instant begun) {
            return factorAsked != null && begun.isAfter(factorAsked);
        }
    }

    /** Rights that a later version no longer knows are left out. */
    static Set<Right> rights(Array array) throws SQLException {
        Set<String> named = Set.of((String[]) array.getArray());
        return Arrays.stream(Right.values())
                .filter(right -> named.contains(right.name()))
                .collect(toSet());
    }
}
