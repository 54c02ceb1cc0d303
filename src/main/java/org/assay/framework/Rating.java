package org.assay.framework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of a scale.
 *
 * @param score the more, the better; null for one that takes what is rated so out of the applicable
 * @param means what it stands for in general
 * @param asks the names of the questions it asks, and {@code action}
 */
public record Rating(
        String id,
        String label,
        Tone tone,
        @Nullable Integer score,
        String means,
        List<String> asks) {
    /** The word among the asks that stands for an action. */
    public static final String ACTION = "action";

    public Rating {
        asks = List.copyOf(asks);
    }

    /** The ratings that these requirements can have, those of one id once, in order. */
    public static List<Rating> ofAll(Collection<Requirement> requirements) {
        Map<String, Rating> ratings = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            Scale scale = requirement.scale();
            if (scale != null)
                scale.ratings().forEach(rating -> ratings.putIfAbsent(rating.id(), rating));
        }
        return List.copyOf(ratings.values());
    }

    /** Whether what is rated so counts among what applies. */
    public boolean applicable() {
        return score != null;
    }

    public boolean asksAction() {
        return asks.contains(ACTION);
    }
}
