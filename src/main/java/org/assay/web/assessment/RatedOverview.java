package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.Assessed;

/**
 * The overview of an assessment on a rated edition.
 *
 * @param organisation the organisation's name
 * @param deadline how long it is to the deadline; empty without one
 * @param missing all that has to be told before the return is whole, each with its place
 * @param details whether the edition asks for details of the return
 * @param brought how many answers came over and wait to be looked at
 * @param firstBrought where the first of them stands
 * @param mayPublish whether a publication is open to look at
 */
public record RatedOverview(
        Assessed assessed,
        String organisation,
        String deadline,
        ScoreView score,
        List<MissingView> missing,
        boolean details,
        long brought,
        String firstBrought,
        boolean mayPublish) {
    private static final int SHOWN = 12;

    public String base() {
        return score.base();
    }

    /** As many of what is missing as fit. */
    public List<MissingView> first() {
        return missing.stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, missing.size() - SHOWN);
    }

    static RatedOverview of(Assessed assessed, String organisation, String deadline) {
        var brought =
                assessed.assessment().entries().values().stream()
                        .filter(entry -> entry.broughtForward())
                        .filter(entry -> assessed.outline().item(entry.ref()).isPresent())
                        .map(entry -> entry.ref())
                        .sorted()
                        .toList();
        return new RatedOverview(
                assessed,
                organisation,
                deadline,
                ScoreView.of(assessed),
                assessed.evaluation().missing().stream()
                        .map(each ->
                                new MissingView(each.sentence(), Places.item(assessed, each.ref())))
                        .toList(),
                !assessed.edition().terms().details().isEmpty(),
                brought.size(),
                brought.isEmpty() ? "" : Places.item(assessed, brought.getFirst()),
                assessed.edition().visibility().equals("summary"));
    }
}
