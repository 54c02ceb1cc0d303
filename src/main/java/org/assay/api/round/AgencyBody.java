package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.reporting.AgencyRow;
import org.assay.reporting.BoardView;
import org.assay.reporting.Result;
import org.assay.reporting.StandardResult;
import org.assay.round.AgencyState;
import org.assay.round.Request;
import org.jspecify.annotations.Nullable;

/** Where an asked organisation stands. */
@Schema(
        name = "AskedAgency",
        description = "Where an organisation stands that is asked for its return.")
record AgencyBody(
        @Schema(description = "Its id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID organisation,
        @Schema(description = "Its name.", example = "City Hospital Trust") String name,
        @Schema(description = "Its code.", example = "A1B2C") String code,
        @Schema(
                        description =
                                "Where it stands; elsewhere when its return no longer comes to the board.",
                        allowableValues = {
                            "submitted",
                            "late",
                            "in_progress",
                            "started",
                            "asked",
                            "overdue",
                            "elsewhere"
                        },
                        example = "submitted")
                String state,
        @Schema(description = "Its last day in time.", example = "2030-07-19") LocalDate due,
        @Schema(description = "Whether that is later than the round's.", example = "false")
                boolean extended,
        @Schema(description = "Why it was extended; left out for none.", example = "Flooded")
                @Nullable String reason,
        @Schema(
                        description =
                                "How many questions have an answer; left out before it has begun and for those who may not know.",
                        example = "46")
                @Nullable Integer answered,
        @Schema(description = "How many questions apply to it; left out likewise.", example = "46")
                @Nullable Integer questions,
        @Schema(
                        description = "The day it handed in; left out while it has not.",
                        example = "2030-07-03")
                @Nullable LocalDate submitted,
        @Schema(description = "How many days late it is, or was.", example = "0") long daysLate,
        @Schema(
                        description = "The return; left out while there is none.",
                        example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                @Nullable UUID publication,
        @Schema(description = "Of a return that was handed in, each standard that applies.")
                List<Counted> standards) {
    /** A standard's counts. */
    @Schema(name = "StandardRatings", description = "How one standard of a return was rated.")
    record Counted(
            @Schema(description = "The standard's ref.", example = "1") String standard,
            @Schema(description = "How many statements there are.", example = "7") int questions,
            @Schema(description = "How many of them apply.", example = "7") int applicable,
            @Schema(description = "How many have no rating.", example = "0") int unanswered,
            @Schema(
                            description = "How many have which rating, by its id.",
                            example = "{\"not_met\":1,\"fully_met\":6}")
                    Map<String, Integer> ratings,
            @Schema(
                            description = "How it is judged as a whole; empty for not at all.",
                            example = "partly_met")
                    String judgement) {
        static Counted of(StandardResult result) {
            return new Counted(
                    result.ref(),
                    result.questions(),
                    result.applicable(),
                    result.unanswered(),
                    result.byRating(),
                    result.judgement());
        }
    }

    static AgencyBody of(BoardView view, AgencyRow row) {
        AgencyState state = row.state();
        Request request = row.request();
        Result result = row.result();
        boolean counts = view.progress() && state.begun();
        return new AgencyBody(
                request.organisation().value(),
                row.name(),
                request.agency().code(),
                state.kind().id(),
                state.due(),
                state.extended(),
                request.reason().isEmpty() ? null : request.reason(),
                counts ? state.answered() : null,
                counts ? state.questions() : null,
                state.submitted(),
                state.daysLate(),
                result == null ? null : result.publication(),
                result == null ? List.of() : result.standards().stream().map(Counted::of).toList());
    }

    String cursor() {
        return organisation.toString();
    }
}
