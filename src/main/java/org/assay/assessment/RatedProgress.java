package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.improvement.Must;
import org.jspecify.annotations.Nullable;

/**
 * How a requirement is rated, and what that asks.
 *
 * @param rating the present one; null for none
 * @param declared whether it comes from a declaration about the whole standard
 * @param looksAgain whether it was brought forward and nobody has looked at it
 * @param missing what has to be told still, the rating itself first
 */
public record RatedProgress(
        @Nullable Rating rating, boolean declared, boolean looksAgain, List<Missing> missing) {
    public RatedProgress {
        missing = List.copyOf(missing);
    }

    /** Whether it is rated and has what its rating asks for. */
    public boolean complete() {
        return missing.isEmpty();
    }

    /** The rating as it counts: not before somebody has looked at it. */
    public @Nullable Rating counted() {
        return looksAgain ? null : rating;
    }

    /** Whether it asks for an action now; one brought forward does so once it is looked at. */
    public boolean asksAction() {
        Rating now = counted();
        return now != null && now.asksAction() && !declared;
    }

    static RatedProgress declared(Rating rating) {
        return new RatedProgress(rating, true, false, List.of());
    }

    /**
     * @param asked the rating's item and what the present rating asks
     */
    static RatedProgress of(
            Requirement requirement,
            @Nullable Rating rating,
            List<ItemProgress> asked,
            Facts facts,
            @Nullable Plan plan) {
        String ref = requirement.ref();
        EntryFact entry = facts.entries().get(ref);
        boolean looksAgain = rating != null && entry != null && entry.broughtForward();
        List<Missing> missing = new ArrayList<>();
        if (rating == null) {
            missing.add(new Missing(ref, ref, "%s is not rated yet.".formatted(ref)));
            return new RatedProgress(null, false, false, missing);
        }
        for (ItemProgress item : asked) {
            if (item.complete() || !item.item().mandatory()) continue;
            missing.add(new Missing(ref, item.ref(), sentence(requirement, rating, item)));
        }
        if (rating.asksAction() && plan != null) {
            Set<String> filled = facts.actions().getOrDefault(ref, Set.of());
            List<String> open = open(plan, filled);
            if (!open.isEmpty())
                missing.add(
                        new Missing(
                                ref,
                                ref + "/" + Rating.ACTION,
                                "%s is rated “%s”, which asks for an action. %s"
                                        .formatted(ref, rating.label(), still(filled, open))));
        }
        return new RatedProgress(rating, false, looksAgain, missing);
    }

    private static String sentence(Requirement requirement, Rating rating, ItemProgress item) {
        String ref = requirement.ref();
        if (item.state() == ItemState.UNANSWERED)
            return "%s is rated “%s”, which asks: %s"
                    .formatted(ref, rating.label(), item.item().ask());
        return item.ref().equals(ref)
                ? "%s: %s".formatted(ref, item.reason())
                : "%s, “%s”: %s".formatted(ref, item.item().ask(), item.reason());
    }

    private static String still(Set<String> filled, List<String> open) {
        return (filled.isEmpty() ? "None is planned yet. It needs: %s." : "Still open in it: %s.")
                .formatted(String.join(", ", open));
    }

    private static List<String> open(Plan plan, Set<String> filled) {
        return plan.required().stream()
                .filter(id -> !filled.contains(id))
                .filter(id -> !id.equals(Must.DATED_PROGRESS.id()))
                .map(id -> plan.field(id).map(Plan.Field::label).orElseGet(() -> Must.words(id)))
                .toList();
    }
}
