package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.improvement.Action;
import org.assay.improvement.Area;
import org.assay.improvement.Carried;
import org.assay.improvement.DatesSay;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Must;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.Planning;
import org.jspecify.annotations.Nullable;

/** An action of a plan. */
@Schema(name = "Action", description = "An action of a plan.")
record ActionBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d52") UUID id,
        @Schema(description = "The plan's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID plan,
        @Schema(description = "The area's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51")
                UUID area,
        @Schema(
                        description =
                                "Its number: the area's and its own; in a plan by statements the statement's ref.",
                        example = "3.1")
                String number,
        @Schema(
                        description =
                                "Refs of the requirements it came from; none for what people added.",
                        example = "[\"5.3\"]")
                List<String> requirements,
        @Schema(
                        description =
                                "Whether a rating asks for it now; true for what people added.",
                        example = "true")
                boolean asked,
        @Schema(
                        description = "What exactly will be done.",
                        example = "Run an exercise in each team meeting")
                String what,
        @Schema(
                        description =
                                "The named professional, or the lead person and title; empty for nobody yet.",
                        example = "Ruth Adeyemi, practice manager")
                String lead,
        @Schema(
                        description = "The organisation that answers for it.",
                        example = "Mill Lane Surgery")
                String leadOrganisation,
        @Schema(description = "When it started; left out when not said.", example = "2030-01-05")
                @Nullable LocalDate startedOn,
        @Schema(description = "By when it is done; left out when not said.", example = "2030-03-31")
                @Nullable LocalDate deadline,
        @Schema(
                        description = "What is to be different afterwards.",
                        example = "Staff feel sure of themselves.")
                String impactExpected,
        @Schema(
                        description = "What will be counted.",
                        example = "Nine in ten give the right answer.")
                String success,
        @Schema(
                        description = "By when that is measured; left out when not said.",
                        example = "2030-06-30")
                @Nullable LocalDate successBy,
        @Schema(
                        description = "How far it is, for plans without a diary.",
                        example = "Two teams of three done.")
                String progress,
        @Schema(
                        description = "What a person says; left out while nobody has.",
                        allowableValues = {"red", "amber", "green"},
                        example = "amber")
                @Nullable String rag,
        @Schema(
                        description = "The difference it has made; empty until recorded.",
                        example = "31 of 36 people gave the right answer.")
                String impact,
        @Schema(
                        description = "What shows that, in words; empty until recorded.",
                        example = "Exercise sheets of January")
                String evidence,
        @Schema(
                        description = "What shows that, by the ids of documents.",
                        example = "[\"019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d53\"]")
                List<UUID> documents,
        @Schema(description = "What the dates and the diary say of it.") DatesBody datesSay,
        @Schema(
                        description = "Whether its deadline has gone by and it is not green.",
                        example = "false")
                boolean overdue,
        @Schema(
                        description =
                                "What it must have and does not: deadline, lead_organisation, success_timescale. Until then it is not rated.",
                        example = "[]")
                List<String> missing,
        @Schema(
                        description =
                                "What it is asked for and does not have, and is rated without: named_professional.",
                        example = "[\"named_professional\"]")
                List<String> shouldHave,
        @Schema(
                        description =
                                "The actions of earlier plans that go on in it; none where it was not brought over.")
                List<PlaceBody> carriedFrom,
        @Schema(
                        description =
                                "The action of a later plan in which it goes on, so that it is not changed here; left out where it does not.")
                @Nullable PlaceBody carriedTo,
        @Schema(description = "Its version, which the ETag names too.", example = "3") int version,
        @Schema(description = "When it was saved.", example = "2020-03-04T16:10:00Z")
                Instant savedAt,
        @Schema(description = "Who saved it.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d54")
                UUID savedBy) {

    /** The system's own reading. */
    @Schema(
            name = "DatesSay",
            description = "The system's own reading of an action's dates and diary.")
    record DatesBody(
            @Schema(
                            description = "The rating; left out while there is nothing to read.",
                            allowableValues = {"red", "amber", "green"},
                            example = "amber")
                    @Nullable String rag,
            @Schema(
                            description = "Why.",
                            example = "Moving, in time, not shown to have worked yet.")
                    String why) {
        static DatesBody of(DatesSay said) {
            return new DatesBody(said.rag() == null ? null : said.rag().id(), said.why());
        }
    }

    /** An action in another plan. */
    @Schema(name = "ActionPlace", description = "An action in another plan of the organisation.")
    record PlaceBody(
            @Schema(
                            description = "The plan's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID plan,
            @Schema(description = "The plan's title.", example = "Safe kitchens 2028") String title,
            @Schema(
                            description = "The action's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d52")
                    UUID action,
            @Schema(description = "Its number there.", example = "3.1") String number) {
        static PlaceBody of(Carried.Place place) {
            return new PlaceBody(
                    place.plan().value(), place.title(), place.action().value(), place.ref());
        }
    }

    static ActionBody of(PlacedAction placed, LocalDate today) {
        return of(placed.plan(), placed.area(), placed.action(), today);
    }

    static ActionBody of(Plan plan, Area area, Action action, LocalDate today) {
        Planning planning = action.planning();
        Monitoring monitoring = action.monitoring();
        Carried.Place to = action.carried().to();
        return new ActionBody(
                action.id().value(),
                plan.id().value(),
                area.id().value(),
                area.ref(plan.template(), action),
                area.requirements(),
                !area.noLongerAsked(),
                planning.what(),
                planning.lead(),
                planning.leadOrganisation(),
                planning.startedOn(),
                planning.deadline(),
                planning.impactExpected(),
                planning.success(),
                planning.successBy(),
                planning.progress(),
                monitoring.rag() == null ? null : monitoring.rag().id(),
                monitoring.impact(),
                monitoring.evidence(),
                monitoring.documents(),
                DatesBody.of(action.datesSay(today)),
                action.overdue(today),
                action.missing(plan).stream().map(Must::id).toList(),
                action.nobodyNamed(plan) ? List.of("named_professional") : List.of(),
                action.carried().from().stream().map(PlaceBody::of).toList(),
                to == null ? null : PlaceBody.of(to),
                action.version(),
                action.savedAt(),
                action.savedBy().value());
    }

    String cursor() {
        return id.toString();
    }
}
