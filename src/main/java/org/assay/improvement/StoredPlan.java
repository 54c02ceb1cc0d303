package org.assay.improvement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.improvement.Area.Origin;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads rows as PostgreSQL writes them in JSON: every column under its name. */
final class StoredPlan {
    private StoredPlan() {}

    static WholePlan whole(JsonNode plan, JsonNode areas) {
        return new WholePlan(plan(plan), areas.valueStream().map(StoredPlan::area).toList());
    }

    static Plan plan(JsonNode row) {
        JsonNode assessment = row.path("assessment_id");
        return new Plan(
                new PlanId(id(row, "id")),
                new OrganisationId(id(row, "organisation_id")),
                Template.of(text(row, "template")),
                assessment.isNull()
                        ? null
                        : new Source(
                                UUID.fromString(assessment.stringValue()),
                                text(row, "framework"),
                                text(row, "edition")),
                text(row, "title"),
                Template.of(text(row, "template")) == Template.STATEMENT
                        ? Set.of()
                        : Stream.of(Must.values())
                                .filter(must -> texts(row.path("musts")).contains(must.id()))
                                .collect(Collectors.toSet()),
                instant(row, "begun_at"));
    }

    static Area area(JsonNode row) {
        return new Area(
                new AreaId(id(row, "id")),
                row.path("number").intValue(),
                text(row, "standard"),
                text(row, "standard_title"),
                text(row, "title"),
                text(row, "outcome"),
                text(row, "target"),
                row.path("version").intValue(),
                row.path("origins")
                        .valueStream()
                        .map(each ->
                                new Origin(
                                        text(each, "requirement"),
                                        each.path("asked").booleanValue()))
                        .toList(),
                row.path("kept").valueStream().map(StoredPlan::action).toList());
    }

    static Action action(JsonNode row) {
        return new Action(
                new ActionId(id(row, "id")),
                new PlanId(id(row, "plan_id")),
                new AreaId(id(row, "area_id")),
                new OrganisationId(id(row, "organisation_id")),
                row.path("number").intValue(),
                new Planning(
                        text(row, "what"),
                        text(row, "lead"),
                        text(row, "lead_organisation"),
                        day(row, "started_on"),
                        day(row, "deadline"),
                        text(row, "impact_expected"),
                        text(row, "success"),
                        day(row, "success_by"),
                        text(row, "progress")),
                new Monitoring(
                        row.path("rag").isNull() ? null : Rag.of(text(row, "rag")).orElse(null),
                        text(row, "impact"),
                        text(row, "evidence"),
                        documents(row.path("documents"))),
                row.path("version").intValue(),
                LocalDate.parse(text(row, "added_on")),
                instant(row, "saved_at"),
                new PersonId(id(row, "saved_by")),
                day(row, "progressed_on"),
                row.path("diary").valueStream().map(StoredPlan::entry).toList(),
                carried(row.path("carried")));
    }

    private static Carried carried(JsonNode ties) {
        if (ties.isMissingNode()) return Carried.NONE;
        JsonNode to = ties.path("to");
        return new Carried(
                ties.path("from").valueStream().map(StoredPlan::place).toList(),
                to.isNull() ? null : place(to));
    }

    static Carried.Place place(JsonNode place) {
        return new Carried.Place(
                new PlanId(id(place, "plan")),
                text(place, "title"),
                new AreaId(id(place, "area")),
                new ActionId(id(place, "action")),
                text(place, "ref"),
                text(place, "subject"));
    }

    static DiaryEntry entry(JsonNode row) {
        return new DiaryEntry(
                id(row, "id"),
                LocalDate.parse(text(row, "day")),
                DiaryEntry.Kind.of(text(row, "kind")).orElseThrow(),
                text(row, "words"),
                instant(row, "written_at"),
                new PersonId(id(row, "written_by")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    private static List<UUID> documents(JsonNode ids) {
        return ids.valueStream().map(each -> UUID.fromString(each.stringValue())).toList();
    }

    private static String text(JsonNode row, String column) {
        return row.path(column).stringValue();
    }

    private static UUID id(JsonNode row, String column) {
        return UUID.fromString(text(row, column));
    }

    private static Instant instant(JsonNode row, String column) {
        return OffsetDateTime.parse(text(row, column)).toInstant();
    }

    private static @Nullable LocalDate day(JsonNode row, String column) {
        JsonNode day = row.path(column);
        return day.isNull() || day.isMissingNode() ? null : LocalDate.parse(day.stringValue());
    }
}
