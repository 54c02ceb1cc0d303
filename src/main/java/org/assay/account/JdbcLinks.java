package org.assay.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.account.Link.Purpose;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps links, by the hash of what stands in them. */
@Repository
class JdbcLinks {
    private final JdbcClient database;

    JdbcLinks(JdbcClient database) {
        this.database = database;
    }

    void add(byte[] hash, Link link) {
        OrganisationId organisation = link.organisation();
        PersonId by = link.madeBy();
        Role role = link.role();
        database.sql(
                        """
                        insert into account.link
                          (id, hash, purpose, email, name, organisation_id, role, made_by, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                link.id(),
                                hash,
                                link.purpose().id(),
                                link.email(),
                                link.name(),
                                organisation == null ? null : organisation.value(),
                                role == null ? null : role.id(),
                                by == null ? null : by.value(),
                                link.createdAt().atOffset(ZoneOffset.UTC),
                                link.expiresAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    Optional<Link> find(byte[] hash) {
        return database.sql("select * from account.link where hash = ?")
                .param(hash)
                .query((row, n) -> link(row))
                .optional();
    }

    /** Uses the link up; false when it was used or has expired meanwhile. */
    boolean use(UUID id, Instant now) {
        return database.sql(
                                """
                                update account.link set used_at = :now
                                where id = :id and used_at is null and expires_at > :now
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Link> invitationsTo(OrganisationId organisation, Instant now) {
        return database.sql(
                        """
                        select * from account.link
                        where organisation_id = ? and purpose = 'invitation' and used_at is null and expires_at > ?
                        order by created_at, id
                        """)
                .params(organisation.value(), now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> link(row))
                .list();
    }

    Optional<Link> withdrawInvitation(UUID id, OrganisationId organisation) {
        return database.sql(
                        """
                        delete from account.link
                        where id = ? and organisation_id = ? and purpose = 'invitation' and used_at is null
                        returning *
                        """)
                .params(id, organisation.value())
                .query((row, n) -> link(row))
                .optional();
    }

    /** Takes back what these people sent and nobody has followed. */
    List<Link> withdrawInvitationsBy(List<PersonId> inviters, OrganisationId organisation) {
        return database.sql(
                        """
                        delete from account.link
                        where made_by = any(?) and organisation_id = ? and purpose = 'invitation' and used_at is null
                        returning *
                        """)
                .param(inviters.stream().map(PersonId::value).toArray(UUID[]::new))
                .param(organisation.value())
                .query((row, n) -> link(row))
                .list();
    }

    /** Takes back what was not used yet, since a newer one has been asked for. */
    void forget(String email, Purpose purpose) {
        database.sql(
                        """
                        delete from account.link
                        where lower(email) = lower(?) and purpose = ? and used_at is null
                        """)
                .params(email, purpose.id())
                .update();
    }

    /** Takes back the links to addresses that the person wanted before. */
    void forgetEmailOf(PersonId person) {
        database.sql(
                        "delete from account.link where made_by = ? and purpose = 'email' and used_at is null")
                .param(person.value())
                .update();
    }

    /** Takes back every link to the person, and every one that they sent. */
    void forgetAllOf(PersonId person, String email) {
        database.sql(
                        "delete from account.link where (lower(email) = lower(?) or made_by = ?) and used_at is null")
                .params(email, person.value())
                .update();
    }

    int clear(Instant expiredBefore) {
        return database.sql("delete from account.link where expires_at < ?")
                .param(expiredBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Link link(ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        UUID by = row.getObject("made_by", UUID.class);
        String role = row.getString("role");
        Timestamp used = row.getTimestamp("used_at");
        return new Link(
                row.getObject("id", UUID.class),
                Purpose.of(row.getString("purpose")),
                row.getString("email"),
                row.getString("name"),
                organisation == null ? null : new OrganisationId(organisation),
                role == null ? null : Role.of(role),
                by == null ? null : new PersonId(by),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                used == null ? null : used.toInstant());
    }
}
