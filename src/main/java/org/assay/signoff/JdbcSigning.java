package org.assay.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.improvement.Plans;
import org.assay.improvement.Standing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Who is to sign: the person named, and links for somebody without an account. */
@Repository
class JdbcSigning {
    /**
     * All about the signature of an assessment.
     *
     * @param signOffs the newest first
     * @param named the person named as the one who signs
     * @param link the newest
     * @param plan of the assessment, as it is now
     */
    record Arranged(
            List<SignOff> signOffs,
            Optional<Named> named,
            Optional<SigningLink> link,
            Standing plan) {
        Optional<SignOff> standing() {
            return signOffs.stream().filter(SignOff::stands).findFirst();
        }
    }

    private final JdbcClient database;
    private final JdbcSignOffs signOffs;
    private final Plans plans;
    private final JsonMapper json;

    JdbcSigning(JdbcClient database, JdbcSignOffs signOffs, Plans plans, JsonMapper json) {
        this.database = database;
        this.signOffs = signOffs;
        this.plans = plans;
        this.json = json;
    }

    /** In one statement: pages have few of them. */
    Arranged of(AssessmentId assessment) {
        return database.sql(
                        """
                        select s.person_id, s.name as person_name, l.*, (select json_agg(row_to_json(o) order by o.signed_at desc, o.id desc)
                            from signoff.sign_off o where o.assessment_id = :assessment) as signed, (%s) as plan
                        from (values (1)) one
                        left join signoff.signatory s on s.assessment_id = :assessment
                        left join lateral (select * from signoff.link k where k.assessment_id = :assessment
                          order by k.made_at desc, k.id desc limit 1) l on true
                        """
                                .formatted(plans.standing()))
                .param("assessment", assessment.value())
                .query((row, n) -> {
                    UUID named = row.getObject("person_id", UUID.class);
                    String signed = row.getString("signed");
                    String plan = row.getString("plan");
                    return new Arranged(
                            signed == null ? List.of() : signOffs.all(signed),
                            named == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Named(
                                                    new PersonId(named),
                                                    row.getString("person_name"))),
                            row.getObject("id") == null ? Optional.empty() : Optional.of(link(row)),
                            Standing.of(json.readTree(plan == null ? "{}" : plan)));
                })
                .single();
    }

    void name(
            AssessmentId assessment,
            OrganisationId organisation,
            Named named,
            PersonId by,
            Instant at) {
        database.sql(
                        """
                        insert into signoff.signatory (assessment_id, organisation_id, person_id, name, named_by, named_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (assessment_id) do update
                          set person_id = excluded.person_id, name = excluded.name, named_by = excluded.named_by, named_at = excluded.named_at
                        """)
                .params(
                        assessment.value(),
                        organisation.value(),
                        named.person().value(),
                        named.name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many links were made for the assessment since then. */
    int since(AssessmentId assessment, Instant then) {
        return database.sql(
                        "select count(*) from signoff.link where assessment_id = ? and made_at > ?")
                .params(assessment.value(), then.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    /** Adds a link; those before it work no longer. */
    void add(SigningLink link, byte[] hash) {
        database.sql(
                        """
                        with ended as (update signoff.link set ended_at = :at
                          where assessment_id = :assessment and used_at is null and ended_at is null)
                        insert into signoff.link
                          (id, hash, organisation_id, assessment_id, email, name, made_by, made_at, expires_at)
                        values (:id, :hash, :organisation, :assessment, :email, :name, :by, :at, :until)
                        """)
                .param("id", link.id())
                .param("hash", hash)
                .param("organisation", link.organisation().value())
                .param("assessment", link.assessment().value())
                .param("email", link.email())
                .param("name", link.name())
                .param("by", link.madeBy().value())
                .param("at", link.madeAt().atOffset(ZoneOffset.UTC))
                .param("until", link.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<SigningLink> find(byte[] hash) {
        return database.sql("select * from signoff.link where hash = ?")
                .param(hash)
                .query((row, n) -> link(row))
                .optional();
    }

    /** Uses the link up; false when it was used, ended or ran out meanwhile. */
    boolean use(UUID id, Instant now) {
        return database.sql(
                                """
                                update signoff.link set used_at = :now
                                where id = :id and used_at is null and ended_at is null and expires_at > :now
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static SigningLink link(ResultSet row) throws SQLException {
        return new SigningLink(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("used_at")),
                instant(row.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
