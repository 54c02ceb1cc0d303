package org.assay.api.assessment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.account.Roll;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Personal;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What an assessment amounts to, and what happened to it. */
@RestController
@RequestMapping("/api/v1/assessments/{assessment}")
@Tag(name = "Assessments")
class EvaluationDoor {
    private final Assessments assessments;
    private final History history;
    private final Roll roll;

    EvaluationDoor(Assessments assessments, History history, Roll roll) {
        this.assessments = assessments;
        this.history = history;
        this.roll = roll;
    }

    @Allow(Right.VIEW)
    @GetMapping("/evaluation")
    @Operation(
            summary = "Evaluate an assessment",
            description =
                    "Counts by standard and in total, the level that publishing now would give, and what each higher level needs.")
    EvaluationBody evaluate(Actor actor, @PathVariable String assessment) {
        return EvaluationBody.of(assessments.find(actor, AssessmentId.of(assessment)).evaluation());
    }

    @Allow(Right.VIEW)
    @GetMapping("/history")
    @Transactional(readOnly = true)
    @Operation(
            summary = "Read the history",
            description =
                    "Who changed what, newest first: of the whole assessment, or of one item or requirement. Saves while typing, of one person"
                            + " to one item within ten minutes, are one line. The cursor is the line's number.")
    ListOf<HistoryBody> readHistory(
            Actor actor,
            @PathVariable String assessment,
            @Parameter(
                            description = "Ref of an item or requirement; left out for all.",
                            example = "1.1.1")
                    @RequestParam(required = false, defaultValue = "")
                    String ref,
            Paging paging) {
        Assessed assessed = assessments.find(actor, AssessmentId.of(assessment));
        if (!ref.isEmpty()
                && assessed.outline().item(ref).isEmpty()
                && assessed.outline().requirement(ref).isEmpty()) {
            throw new NotFound();
        }
        var organisation = assessed.assessment().organisation();
        String whole = "assessment/" + assessed.assessment().id();
        List<HistoryLine> lines =
                history.before(
                        actor,
                        organisation,
                        ref.isEmpty() ? whole : whole + "/" + ref,
                        paging.beforeNumber(),
                        paging.limit() + 1);
        var names = Personal.names(roll.of(actor, organisation));
        return paging.upTo(
                lines.stream().map(line -> HistoryBody.of(line, whole, names)).toList(),
                HistoryBody::cursor);
    }
}
