package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.JudgementProgress;
import org.assay.assessment.StandardProgress;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The page of a standard with rated requirements.
 *
 * @param place which standard of how many it is
 * @param counts how many requirements have which rating, for the line at the top
 * @param declaring the fields by which all of it is declared; none where it cannot be
 * @param judging the fields of its judgement; none where none is asked
 * @param missing what has to be told still, each with its place
 * @param before the standard before it; null for the first
 * @param after the standard after it; null for the last
 */
public record RatedView(
        StandardView page,
        StandardProgress progress,
        String place,
        List<Count> counts,
        List<StatementView> statements,
        List<AskField> declaring,
        List<AskField> judging,
        List<MissingView> missing,
        String deadline,
        @Nullable Standard before,
        @Nullable Standard after) {

    /** How many have a rating. */
    public record Count(int number, String label, String look) {}

    /**
     * What stands together in the order of the standard: statements that follow each other, or one
     * requirement without a rating.
     *
     * @param other null for statements
     */
    public record Block(List<StatementView> statements, @Nullable RequirementView other) {}

    public List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var together = new ArrayList<StatementView>();
        for (RequirementView each : page.requirements()) {
            String ref = each.requirement().ref();
            if (each.requirement().rated()) {
                statements.stream()
                        .filter(statement -> statement.ref().equals(ref))
                        .forEach(together::add);
                continue;
            }
            if (!together.isEmpty()) blocks.add(new Block(List.copyOf(together), null));
            together.clear();
            blocks.add(new Block(List.of(), each));
        }
        if (!together.isEmpty()) blocks.add(new Block(List.copyOf(together), null));
        return blocks;
    }

    public Assessed assessed() {
        return page.assessed();
    }

    public Standard standard() {
        return page.standard();
    }

    public String base() {
        return page.base();
    }

    /** Whether all of it is declared to be something, so that its statements are hidden. */
    public boolean declared() {
        return progress.declared().as() != null;
    }

    public @Nullable JudgementProgress judgement() {
        return progress.judgement();
    }
}
