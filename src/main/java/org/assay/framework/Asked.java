package org.assay.framework;

import java.util.Set;

/**
 * Of an item that is asked only under some ratings.
 *
 * @param of the ref of the item that holds the rating
 * @param by the ids of the ratings that ask for it
 */
public record Asked(String of, Set<String> by) {
    public Asked {
        by = Set.copyOf(by);
    }
}
