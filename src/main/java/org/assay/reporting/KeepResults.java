package org.assay.reporting;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.assay.assessment.JudgementProgress;
import org.assay.assessment.RatingCounts;
import org.assay.assessment.RequirementProgress;
import org.assay.assessment.StandardProgress;
import org.assay.framework.Rating;
import org.assay.publication.PublicationMade;
import org.assay.publication.TakenBack;
import org.assay.publication.Withdrawal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what a return comes to, in the transaction that hands it in. */
@Component
class KeepResults {
    private final JdbcResults rows;

    KeepResults(JdbcResults rows) {
        this.rows = rows;
    }

    @EventListener
    void on(PublicationMade made) {
        var standards = made.assessed().evaluation().standards();
        Map<String, String> ratings = new TreeMap<>();
        standards.stream()
                .flatMap(standard -> standard.requirements().stream())
                .forEach(requirement -> rating(requirement, ratings));
        rows.add(
                made.publication(),
                made.recipients(),
                standards.stream().map(KeepResults::standard).toList(),
                ratings);
    }

    /** What was taken back counts no more. */
    @EventListener
    void on(TakenBack back) {
        Withdrawal withdrawal = Objects.requireNonNull(back.publication().withdrawal());
        rows.withdraw(back.publication().id(), withdrawal.at().atOffset(ZoneOffset.UTC));
    }

    private static void rating(RequirementProgress requirement, Map<String, String> ratings) {
        if (requirement.rated() == null) return;
        Rating rating = requirement.rated().counted();
        if (rating != null) ratings.put(requirement.ref(), rating.id());
    }

    private static StandardResult standard(StandardProgress standard) {
        RatingCounts counts = standard.ratings();
        JudgementProgress judgement = standard.judgement();
        Rating given = judgement == null ? null : judgement.given();
        return new StandardResult(
                standard.ref(),
                counts.questions(),
                counts.applicable(),
                counts.unanswered(),
                counts.byRating(),
                given == null ? "" : given.id());
    }
}
