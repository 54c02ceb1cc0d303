package org.assay.web.assessment;

import java.util.Optional;
import org.assay.framework.Changes;
import org.assay.framework.Requirement;

/**
 * How a statement differs from the edition before.
 *
 * @param label in two or three words; empty where it is asked as before
 * @param before how it was asked, with the edition; empty for a new one
 */
public record ChangedView(String label, String before) {
    static final ChangedView NOT = new ChangedView("", "");

    static ChangedView of(Optional<Changes> changes, Requirement requirement) {
        return changes.map(since -> of(since, requirement)).orElse(NOT);
    }

    private static ChangedView of(Changes since, Requirement now) {
        if (since.isNew(now.ref())) return new ChangedView("New", "");
        return since.before(now.ref())
                .map(was ->
                        new ChangedView(
                                label(was, now),
                                "In %s it was %s: %s"
                                        .formatted(
                                                since.before().edition(), was.ref(), was.title())))
                .orElse(NOT);
    }

    private static String label(Requirement was, Requirement now) {
        boolean moved = !was.ref().equals(now.ref());
        boolean reworded = !was.title().equals(now.title());
        if (!moved) return reworded ? "In other words" : "Asks otherwise";
        return reworded ? "In other words, was " + was.ref() : "Was " + was.ref();
    }
}
