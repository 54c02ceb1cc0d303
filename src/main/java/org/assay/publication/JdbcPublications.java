package org.assay.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.assay.assessment.Assessment;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The publications' rows; they are written once. */
@Repository
class JdbcPublications {
    /** One with what tells whether a further one is the same. */
    record Kept(Publication publication, String token, String substance) {}

    /** One with its bytes. */
    record Copy(Publication publication, byte[] json) {}

    /** Publications to one of these organisations that name the document. */
    static final String RECEIVED =
            """
            select from publication.publication p
            where p.documents @> array[:document::uuid] and (p.recipient_id = any(:places)
              or exists (select from publication.recipient r
                where r.publication_id = p.id and r.recipient_id = any(:places)))
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS =
            """
            select p.id, p.organisation_id, p.recipient_id, p.assessment_id, p.number, p.framework, p.edition, p.level,
              p.published_at, p.late, p.sha256,
              array(select r.recipient_id from publication.recipient r where r.publication_id = p.id) as handed_in_to,
              w.withdrawn_at, w.name, w.reason
            """;
    private static final String FROM =
            """

            from publication.publication p left join publication.withdrawal w on w.publication_id = p.id
            """;

    private final JdbcClient database;
    private final JdbcLastDays lastDays;

    JdbcPublications(JdbcClient database, JdbcLastDays lastDays) {
        this.database = database;
        this.lastDays = lastDays;
    }

    /** All of an assessment, the newest first. */
    List<Kept> of(AssessmentId assessment) {
        return database.sql(
                        COLUMNS
                                + """
                                , p.token, p.substance
                                """
                                + FROM
                                + """
                                where p.assessment_id = ? order by p.number desc
                                """)
                .param(assessment.value())
                .query(JdbcPublications::kept)
                .list();
    }

    /** All of an assessment, the newest first, and what boards ask its organisation for. */
    record Before(List<Kept> kept, List<JdbcLastDays.Asked> asked) {}

    /** In one statement. */
    Before before(Assessment assessment) {
        var asked = new AtomicReference<>("[]");
        List<Kept> kept =
                database
                        .sql(
                                COLUMNS
                                        + """
                                        , p.token, p.substance, d.asked
                                        from (select (%s) as asked) d
                                        left join publication.publication p on p.assessment_id = :assessment
                                        left join publication.withdrawal w on w.publication_id = p.id
                                        order by p.number desc
                                        """
                                                .formatted(JdbcLastDays.ASKED))
                        .param("organisation", assessment.organisation().value())
                        .param("assessment", assessment.id().value())
                        .query((row, n) -> {
                            asked.set(row.getString("asked"));
                            return row.getString("token") == null
                                    ? Optional.<Kept>empty()
                                    : Optional.of(kept(row, n));
                        })
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
        return new Before(kept, lastDays.asked(asked.get()));
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                publication(row, number), row.getString("token"), row.getString("substance"));
    }

    /** All that an organisation published of a framework, in whatever edition; the newest first. */
    List<Publication> of(OrganisationId organisation, String framework) {
        return database.sql(
                        COLUMNS
                                + FROM
                                + """
                                where p.organisation_id = ? and p.framework = ?
                                order by p.published_at desc, p.id desc
                                """)
                .params(organisation.value(), framework)
                .query(JdbcPublications::publication)
                .list();
    }

    /** With its snapshot, in one statement. */
    Optional<Copy> find(PublicationId id) {
        return database.sql(COLUMNS + ", p.snapshot" + FROM + "where p.id = ?")
                .param(id.value())
                .query((row, n) -> new Copy(publication(row, n), row.getBytes("snapshot")))
                .optional();
    }

    /**
     * @param profile the snapshot's, so that the database need not read the whole of that
     */
    void add(
            Publication publication,
            PersonId by,
            String token,
            Frozen frozen,
            Map<String, String> profile,
            Collection<UUID> documents) {
        database.sql(
                        """
                        insert into publication.publication (id, organisation_id, recipient_id, assessment_id, number,
                          token, framework, edition, level, published_at, published_by, late, substance, sha256,
                          snapshot, profile, documents)
                        values (:id, :organisation, :recipient, :assessment, :number, :token, :framework, :edition,
                          :level, :at, :by, :late, :substance, :sha256, :snapshot,
                          cast(:profile as jsonb), :documents)
                        """)
                .param("id", publication.id().value())
                .param("organisation", publication.organisation().value())
                .param(
                        "recipient",
                        publication.recipient() == null ? null : publication.recipient().value(),
                        Types.OTHER)
                .param("assessment", publication.assessment().value())
                .param("number", publication.number())
                .param("token", token)
                .param("framework", publication.framework())
                .param("edition", publication.edition())
                .param("level", publication.level())
                .param("at", publication.publishedAt().atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("late", publication.late())
                .param("substance", frozen.substance())
                .param("sha256", frozen.sha256())
                .param("snapshot", frozen.json())
                .param("profile", JSON.writeValueAsString(profile))
                .param("documents", documents.toArray(UUID[]::new))
                .update();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        UUID recipient = row.getObject("recipient_id", UUID.class);
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Publication(
                new PublicationId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                recipient == null ? null : new OrganisationId(recipient),
                Arrays.stream((UUID[]) row.getArray("handed_in_to").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet()),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getInt("number"),
                row.getString("framework"),
                row.getString("edition"),
                row.getString("level"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getString("sha256"),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                withdrawn.toInstant(),
                                row.getString("name"),
                                row.getString("reason")));
    }
}
