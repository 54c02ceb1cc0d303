package org.assay.api.round;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.reporting.BoardView;
import org.assay.reporting.PlanFigures;
import org.assay.reporting.Tally;
import org.assay.round.AgencyState;

/** A round with where it stands. */
@Schema(
        name = "RoundStanding",
        description = "A round, and how many organisations are in which state.")
record StandingBody(
        @Schema(description = "The round.") RoundBody round,
        @Schema(description = "How many are asked.", example = "32") int asked,
        @Schema(description = "How many handed in on time.", example = "24") int submitted,
        @Schema(description = "How many handed in late.", example = "3") int late,
        @Schema(
                        description =
                                "How many have begun and answered something; 0 for those who may not know.",
                        example = "1")
                int inProgress,
        @Schema(
                        description =
                                "How many have begun without an answer; 0 for those who may not know.",
                        example = "0")
                int started,
        @Schema(
                        description =
                                "How many have not begun, or may have for those who may not know.",
                        example = "0")
                int notStarted,
        @Schema(description = "How many are overdue.", example = "4") int overdue,
        @Schema(description = "Of how many the return no longer comes to the board.", example = "0")
                int elsewhere,
        @Schema(description = "How many that have not handed in have more time.", example = "1")
                int extended,
        @Schema(description = "What the plans come to that came with their returns.")
                ActionsBody actions) {

    /** What action plans come to. */
    @Schema(name = "ActionFigures", description = "What several action plans come to, in numbers.")
    record ActionsBody(
            @Schema(description = "How many plans.", example = "27") int plans,
            @Schema(description = "How many actions.", example = "214") int actions,
            @Schema(description = "How many of them are not green.", example = "139") int open,
            @Schema(description = "How many are rated red.", example = "18") int red,
            @Schema(description = "How many are rated amber.", example = "101") int amber,
            @Schema(description = "How many are rated green.", example = "75") int green,
            @Schema(description = "How many nobody has rated.", example = "20") int unrated,
            @Schema(description = "How many are not green and past their deadline.", example = "6")
                    int overdue,
            @Schema(description = "How many areas have no action yet.", example = "3")
                    int waiting) {
        static ActionsBody of(PlanFigures all) {
            return new ActionsBody(
                    all.plans(),
                    all.actions(),
                    all.open(),
                    all.red(),
                    all.amber(),
                    all.green(),
                    all.unrated(),
                    all.overdue(),
                    all.waiting());
        }
    }

    static StandingBody of(BoardView view) {
        Tally tally = view.tally();
        return new StandingBody(
                RoundBody.of(view.round()),
                tally.asked(),
                tally.of(AgencyState.Kind.SUBMITTED),
                tally.of(AgencyState.Kind.LATE),
                tally.of(AgencyState.Kind.IN_PROGRESS),
                tally.of(AgencyState.Kind.STARTED),
                tally.of(AgencyState.Kind.ASKED),
                tally.of(AgencyState.Kind.OVERDUE),
                tally.of(AgencyState.Kind.ELSEWHERE),
                tally.extended(),
                ActionsBody.of(view.actions()));
    }
}
