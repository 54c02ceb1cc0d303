package org.assay.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an action has to do with plans before and after its own: in the plan of a repeat an earlier
 * action goes on, and is closed for it.
 *
 * @param from the earlier actions that go on in this one
 * @param to the later action in which this one goes on; null for none
 */
public record Carried(List<Place> from, @Nullable Place to) {
    public static final Carried NONE = new Carried(List.of(), null);

    public Carried {
        from = List.copyOf(from);
    }

    /**
     * An action in another plan.
     *
     * @param title of its plan
     * @param ref its number there
     * @param subject what the history calls it
     */
    public record Place(
            PlanId plan, String title, AreaId area, ActionId action, String ref, String subject) {
        /** The plan and the number, as people say it. */
        public String words() {
            return "%s, action %s".formatted(title, ref);
        }
    }
}
