package org.assay.web.assessment;

import java.util.List;
import org.assay.framework.Plan;
import org.assay.improvement.Action;
import org.assay.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tried to save of a statement: its entries and its action.
 *
 * @param action what is wrong with the action
 * @param theirs whether somebody else saved the action in between
 */
record Tried(Attempt items, List<Problem> action, boolean theirs) {
    static final Tried NOTHING = new Tried(Attempt.NONE, List.of(), false);

    static Tried of(Attempt items) {
        return new Tried(items, List.of(), false);
    }

    ActionFields action(Plan plan, @Nullable Action saved) {
        return ActionFields.typed(plan, items.fields(), action, saved, theirs);
    }
}
