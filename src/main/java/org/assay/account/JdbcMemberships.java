package org.assay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Membership.State;
import org.assay.kernel.Ids;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who belongs where. */
@Repository
class JdbcMemberships {
    private static final String MEMBERSHIP =
            """
            select m.id, m.person_id, p.name, p.email, m.organisation_id, m.role, m.state, m.since,
              m.claim is not distinct from 'open' as claimed
            from account.membership m join account.person p on p.id = m.person_id
            """;
    private final JdbcClient database;

    JdbcMemberships(JdbcClient database) {
        this.database = database;
    }

    /** Active ones and those who ask, by name. */
    List<Membership> in(OrganisationId organisation) {
        return list(
                "where m.organisation_id = ? and m.state in ('requested', 'active')"
                        + " order by lower(p.name), m.id",
                organisation.value());
    }

    /** Active ones with one of these roles, by name, whose ever the scope is. */
    List<Addressees.Addressee> addressees(OrganisationId organisation, Collection<Role> roles) {
        return database.sql(
                        """
                        select a.name, a.email from account.addressees(?) with ordinality a(name, email, role, n)
                        where a.role = any(?) order by a.n
                        """)
                .params(organisation.value(), roles.stream().map(Role::id).toArray(String[]::new))
                .query((row, n) ->
                        new Addressees.Addressee(row.getString("name"), row.getString("email")))
                .list();
    }

    List<Membership> of(PersonId person) {
        return list(
                "where m.person_id = ? and m.state in ('requested', 'active') order by m.since, m.id",
                person.value());
    }

    List<Membership> openClaims() {
        return list("where m.claim = 'open' order by m.since desc, m.id");
    }

    /**
     * Who asks to join or belongs, with one of these roles, where nobody administers: those who ask
     * first, then the latest.
     */
    List<Membership> withoutAdministrator(Collection<Role> roles, int most) {
        return list(
                """
                where m.state in ('requested', 'active') and m.role = any(?) and not exists (
                  select from account.membership a join account.person o on o.id = a.person_id
                  where a.organisation_id = m.organisation_id
                    and a.state = 'active' and a.role = 'administrator' and o.shut_out_at is null)
                order by m.state = 'requested' desc, m.since desc, m.id limit ?
                """,
                roles.stream().map(Role::id).toArray(String[]::new),
                most);
    }

    Optional<Membership> find(UUID id) {
        return list("where m.id = ?", id).stream().findFirst();
    }

    /** Active or asked for. */
    Optional<Membership> of(PersonId person, OrganisationId organisation) {
        return list(
                        "where m.person_id = ? and m.organisation_id = ? and m.state in ('requested', 'active')",
                        person.value(),
                        organisation.value())
                .stream()
                .findFirst();
    }

    /**
     * The active Administrators but those who are shut out, held until the transaction ends, so
     * that two cannot both be let go as "not the last".
     */
    List<Membership> holdAdministrators(OrganisationId organisation) {
        return list(
                "where m.organisation_id = ? and m.role = 'administrator' and m.state = 'active'"
                        + " and p.shut_out_at is null"
                        + " order by m.id for update of m",
                organisation.value());
    }

    /** One claims at a time, so that two who come at once do not both become Administrator. */
    void holdClaims(OrganisationId organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 30))")
                .param(organisation.toString())
                .query((row, n) -> n)
                .list();
    }

    /**
     * Those who belong since a claim began: whom the claimant let in, and whom those did in turn.
     * Not those whom an operator, or nobody by name as on the command line, put there.
     */
    List<Membership> letInSince(Membership claim) {
        return list(
                """
                where m.organisation_id = ? and m.id <> ? and m.state = 'active' and m.since >= ?
                  and m.changed_by is not null and not exists (
                    select from account.person o where o.id = m.changed_by and o.operator)
                order by lower(p.name), m.id
                """,
                claim.organisation().value(),
                claim.id(),
                claim.since().atOffset(ZoneOffset.UTC));
    }

    /**
     * Whether anybody belongs here, or did other than by a claim that was reversed: then there may
     * be work of theirs.
     */
    boolean everBelonged(OrganisationId organisation) {
        return database.sql(
                        """
                        select exists (select from account.membership where organisation_id = ?
                          and (state = 'active' or state = 'ended' and claim is distinct from 'reversed'))
                        """)
                .param(organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the operator has taken this organisation away from the person before. */
    boolean wasReversed(PersonId person, OrganisationId organisation) {
        return database.sql(
                        """
                        select exists (select from account.membership
                          where person_id = ? and organisation_id = ? and claim = 'reversed')
                        """)
                .params(person.value(), organisation.value())
                .query(Boolean.class)
                .single();
    }

    UUID add(
            PersonId person,
            OrganisationId organisation,
            Role role,
            State state,
            boolean claim,
            Instant now,
            @Nullable PersonId by) {
        UUID id = Ids.next();
        database.sql(
                        """
                        insert into account.membership
                          (id, person_id, organisation_id, role, state, claim, since, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                id,
                                person.value(),
                                organisation.value(),
                                role.id(),
                                state.id(),
                                claim ? "open" : null,
                                now.atOffset(ZoneOffset.UTC),
                                by == null ? null : by.value()))
                .update();
        return id;
    }

    /**
     * @param by null for the command line
     */
    void change(UUID id, Role role, State state, Instant now, @Nullable PersonId by) {
        database.sql(
                        """
                        update account.membership set role = :role, state = :state, changed_by = :by,
                          since = case when state = 'requested' then :now else since end,
                          ended_at = case when :state in ('ended', 'declined') then :now end
                        where id = :id
                        """)
                .param("role", role.id())
                .param("state", state.id())
                .param("by", by == null ? null : by.value(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void judgeClaim(UUID id, String claim) {
        database.sql("update account.membership set claim = ? where id = ?")
                .params(claim, id)
                .update();
    }

    private List<Membership> list(String where, Object... parameters) {
        return database.sql(MEMBERSHIP + where)
                .params(parameters)
                .query((row, n) -> membership(row))
                .list();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                Role.of(row.getString("role")),
                State.of(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("claimed"));
    }
}
