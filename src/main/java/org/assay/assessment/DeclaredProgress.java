package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assay.framework.Item;
import org.assay.framework.Rating;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What a whole standard is declared to be.
 *
 * @param as the rating that all of it has; null when it is not declared
 * @param items the declaration itself and what it asks now; none where it cannot be declared
 * @param kept what it would ask otherwise
 */
public record DeclaredProgress(
        @Nullable Rating as, List<ItemProgress> items, List<ItemProgress> kept) {
    static DeclaredProgress of(Standard standard, Facts facts) {
        List<Rating> ratings = Rating.ofAll(standard.requirements());
        Rating as =
                standard.declaration()
                        .map(item -> RatingCounts.rating(ratings, facts.entries().get(item.ref())))
                        .orElse(null);
        List<ItemProgress> items = new ArrayList<>();
        List<ItemProgress> kept = new ArrayList<>();
        for (Item item : standard.declaring()) {
            boolean asked = item.asked() == null || as != null && item.askedUnder(as.id());
            (asked ? items : kept)
                    .add(ItemProgress.of(item, facts.entries().get(item.ref()), facts));
        }
        return new DeclaredProgress(as, items, kept);
    }

    List<Missing> missing(Standard standard) {
        if (as == null) return List.of();
        return items.stream()
                .filter(each -> !each.complete())
                .filter(each -> each.item().mandatory() || each.item().asked() == null)
                .map(each ->
                        new Missing(
                                standard.ref(),
                                each.ref(),
                                each.state() == ItemState.UNANSWERED
                                        ? "Standard %s is declared “%s”, which asks: %s"
                                                .formatted(
                                                        standard.ref(),
                                                        as.label(),
                                                        each.item().ask())
                                        : "The declaration of standard %s: %s"
                                                .formatted(standard.ref(), each.reason())))
                .toList();
    }
}
