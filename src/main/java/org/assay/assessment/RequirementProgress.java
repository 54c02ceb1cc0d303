package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Where one requirement stands.
 *
 * @param items that are asked now; none where the whole standard is declared not to apply
 * @param kept that are not asked now, by themselves or since the rating is another one: what was
 *     answered to them stays
 * @param mandatory how many mandatory items it has
 * @param mandatoryComplete how many of them are complete
 * @param confirmed whether it is confirmed, and could be confirmed now
 * @param rated its rating; null where it is not rated
 */
public record RequirementProgress(
        Requirement requirement,
        List<ItemProgress> items,
        List<ItemProgress> kept,
        int mandatory,
        int mandatoryComplete,
        boolean confirmed,
        @Nullable RatedProgress rated) {
    public String ref() {
        return requirement.ref();
    }

    /** Whether all that has to be there for confirming it is complete. */
    public boolean confirmable() {
        return requirement.confirm() && missing() == 0;
    }

    /** How much of what is mandatory is missing; an action that is not whole counts as one. */
    public int missing() {
        int items = mandatory - mandatoryComplete;
        return items == 0 && rated != null && !rated.complete() ? 1 : items;
    }

    /** Whether nothing mandatory is open: complete, and confirmed where that is asked. */
    public boolean done() {
        return missing() == 0 && (mandatory == 0 || !requirement.confirm() || confirmed);
    }

    static RequirementProgress of(
            Requirement requirement, Facts facts, @Nullable Rating declared, @Nullable Plan plan) {
        Map<String, EntryFact> entries = facts.entries();
        Scale scale = requirement.scale();
        Rating rating =
                scale == null || declared != null
                        ? declared
                        : RatingCounts.rating(scale.ratings(), entries.get(requirement.ref()));
        List<ItemProgress> items = new ArrayList<>(requirement.items().size());
        List<ItemProgress> kept = new ArrayList<>();
        int mandatory = 0;
        int complete = 0;
        for (Item item : requirement.items()) {
            ItemProgress progress = ItemProgress.of(item, entries.get(item.ref()), facts);
            if (declared != null || !asked(item, rating)) {
                kept.add(progress);
                continue;
            }
            items.add(progress);
            if (!item.mandatory()) continue;
            mandatory++;
            if (progress.complete()) complete++;
        }
        boolean confirmed = facts.confirmed().contains(requirement.ref());
        return new RequirementProgress(
                requirement,
                items,
                kept,
                mandatory,
                complete,
                confirmed,
                scale == null ? null : rated(requirement, facts, declared, rating, items, plan));
    }

    private static boolean asked(Item item, @Nullable Rating rating) {
        return item.asked() == null || rating != null && item.askedUnder(rating.id());
    }

    private static RatedProgress rated(
            Requirement requirement,
            Facts facts,
            @Nullable Rating declared,
            @Nullable Rating rating,
            List<ItemProgress> items,
            @Nullable Plan plan) {
        if (declared != null) return RatedProgress.declared(declared);
        List<ItemProgress> asked =
                items.stream()
                        .filter(each ->
                                each.item().asked() != null || each.ref().equals(requirement.ref()))
                        .toList();
        return RatedProgress.of(requirement, rating, asked, facts, plan);
    }
}
