package org.assay.signoff;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Signatures; a row is written once and taken off at most once. */
@Repository
class JdbcSignOffs {
    /**
     * One that was just taken off.
     *
     * @param spent whether a return with it was handed in before
     */
    record Off(SignOff signOff, boolean spent) {}

    private final JdbcClient database;
    private final JsonMapper json;

    JdbcSignOffs(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Those of a JSON list of rows. */
    List<SignOff> all(String rows) {
        return json.readTree(rows).valueStream().map(this::signOff).toList();
    }

    Optional<SignOff> standing(AssessmentId assessment) {
        return database.sql(
                        """
                        select row_to_json(o) from signoff.sign_off o
                        where assessment_id = ? and taken_off_at is null
                        """)
                .param(assessment.value())
                .query((row, n) -> signOff(json.readTree(row.getString(1))))
                .optional();
    }

    void add(SignOff signOff, @Nullable UUID plan) {
        PersonId by = signOff.by();
        database.sql(
                        """
                        insert into signoff.sign_off (id, organisation_id, assessment_id, plan_id, declaration, signatory,
                          fields, name, signed_by, email, signed_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(
                        Arrays.asList(
                                signOff.id(),
                                signOff.organisation().value(),
                                signOff.assessment().value(),
                                plan,
                                signOff.declaration(),
                                signOff.signatory(),
                                json.writeValueAsString(signOff.fields()),
                                signOff.name(),
                                by == null ? null : by.value(),
                                signOff.email(),
                                signOff.at().atOffset(ZoneOffset.UTC)))
                .update();
    }

    void handedIn(AssessmentId assessment, Instant at) {
        database.sql(
                        """
                        update signoff.sign_off set handed_in_at = ? where assessment_id = ? and taken_off_at is null
                        """)
                .params(at.atOffset(ZoneOffset.UTC), assessment.value())
                .update();
    }

    List<Off> takeOffAssessment(UUID assessment, SignOff.TakenOff off) {
        return takeOff("assessment_id", assessment, off);
    }

    List<Off> takeOffPlan(UUID plan, SignOff.TakenOff off) {
        return takeOff("plan_id", plan, off);
    }

    List<Off> takeOffOrganisation(OrganisationId organisation, SignOff.TakenOff off) {
        return takeOff("organisation_id", organisation.value(), off);
    }

    private List<Off> takeOff(String column, UUID value, SignOff.TakenOff off) {
        PersonId by = off.by();
        return database.sql(
                        """
                        update signoff.sign_off o set taken_off_at = ?, taken_off_by = ?, taken_off_because = ?
                        where %s = ? and taken_off_at is null returning row_to_json(o), handed_in_at
                        """
                                .formatted(column))
                .params(
                        Arrays.asList(
                                off.at().atOffset(ZoneOffset.UTC),
                                by == null ? null : by.value(),
                                off.because(),
                                value))
                .query((row, n) ->
                        new Off(
                                signOff(json.readTree(row.getString(1))),
                                row.getTimestamp(2) != null))
                .list();
    }

    private SignOff signOff(JsonNode row) {
        JsonNode off = row.path("taken_off_at");
        return new SignOff(
                UUID.fromString(row.path("id").stringValue()),
                new AssessmentId(UUID.fromString(row.path("assessment_id").stringValue())),
                new OrganisationId(UUID.fromString(row.path("organisation_id").stringValue())),
                row.path("declaration").stringValue(),
                row.path("signatory").stringValue(),
                json.treeToValue(row.path("fields"), new TypeReference<List<SignOff.Field>>() {}),
                row.path("name").stringValue(),
                person(row.path("signed_by")),
                row.path("email").stringValue(),
                instant(row.path("signed_at")),
                off.isNull()
                        ? null
                        : new SignOff.TakenOff(
                                instant(off),
                                person(row.path("taken_off_by")),
                                row.path("taken_off_because").stringValue()));
    }

    private static @Nullable PersonId person(JsonNode node) {
        return node.isNull() ? null : new PersonId(UUID.fromString(node.stringValue()));
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.stringValue()).toInstant();
    }
}
