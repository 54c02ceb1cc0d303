package org.assay.api.plan;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.api.rest.Refused;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Monitoring;
import org.assay.improvement.Planning;
import org.assay.improvement.Rag;
import org.jspecify.annotations.Nullable;

/** What an action is to say. */
@Schema(
        name = "ActionGiven",
        description =
                "What an action is to say: all of it; what is left out is empty. It must have a deadline, a lead organisation and a day"
                        + " for measuring success, and is refused without, unless draft is true.")
record ActionGivenBody(
        @Schema(
                        description =
                                "Id of the area that it comes under. Only read when it is added, and needed then.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d51")
                @Nullable String area,
        @Schema(
                        description = "What exactly will be done.",
                        example = "Run an exercise in each team meeting")
                @Nullable String what,
        @Schema(
                        description = "The named professional, or the lead person and title.",
                        example = "Ruth Adeyemi, practice manager")
                @Nullable String lead,
        @Schema(
                        description = "The organisation that answers for it.",
                        example = "Mill Lane Surgery")
                @Nullable String leadOrganisation,
        @Schema(description = "When it started.", example = "2030-01-05")
                @Nullable LocalDate startedOn,
        @Schema(description = "By when it is done; not before it started.", example = "2030-03-31")
                @Nullable LocalDate deadline,
        @Schema(
                        description = "What is to be different afterwards.",
                        example = "Staff feel sure of themselves.")
                @Nullable String impactExpected,
        @Schema(
                        description = "What will be counted.",
                        example = "Nine in ten give the right answer.")
                @Nullable String success,
        @Schema(description = "By when that is measured.", example = "2030-06-30")
                @Nullable LocalDate successBy,
        @Schema(
                        description = "How far it is, for plans without a diary.",
                        example = "Two teams of three done.")
                @Nullable String progress,
        @Schema(
                        description =
                                "What a person says; left out for nothing yet. Green is refused without impact and evidence.",
                        allowableValues = {"red", "amber", "green"},
                        example = "amber")
                @Nullable String rag,
        @Schema(
                        description = "The difference it has made.",
                        example = "31 of 36 people gave the right answer.")
                @Nullable String impact,
        @Schema(description = "What shows that, in words.", example = "Exercise sheets of January")
                @Nullable String evidence,
        @Schema(
                        description =
                                "What shows that, by the ids of the organisation's documents.",
                        example = "[]")
                @Nullable List<UUID> documents,
        @Schema(
                        description =
                                "Whether to keep what can be kept and say in missing what it still needs; a green that cannot be is kept back.",
                        example = "false")
                @Nullable Boolean draft) {

    ActionGiven read() {
        return new ActionGiven(
                new Planning(
                        text(what),
                        text(lead),
                        text(leadOrganisation),
                        startedOn,
                        deadline,
                        text(impactExpected),
                        text(success),
                        successBy,
                        text(progress)),
                new Monitoring(
                        rag == null
                                ? null
                                : Rag.of(rag)
                                        .orElseThrow(() ->
                                                Refused.wrong(
                                                        "/rag",
                                                        "A rating is red, amber or green.")),
                        text(impact),
                        text(evidence),
                        documents == null ? List.of() : documents),
                Boolean.TRUE.equals(draft));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
