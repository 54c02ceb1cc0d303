package org.assay.framework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an edition that is told by its difference comes from its base.
 *
 * @param base null for an edition of its own
 * @param carried where answers of the base go; what is not named stays where it is
 * @param brought where answers go that were given under the same board's overlay over the edition
 *     before; what is not named stays where it is
 * @param own refs that it adds, or asks in words of its own
 */
record Descent(
        @Nullable Edition base,
        Map<String, List<String>> carried,
        Map<String, List<String>> brought,
        Set<String> own) {
    static final Descent NONE = new Descent(null, Map.of(), Map.of(), Set.of());

    Descent {
        carried = Map.copyOf(carried);
        brought = Map.copyOf(brought);
        own = Set.copyOf(own);
    }

    /** Whether it asks this itself; what ratings ask for goes with the rating. */
    boolean asks(String ref) {
        return own.contains(whole(ref));
    }

    /** Where a map sends a ref; null where it does not name it. */
    static @Nullable List<String> told(Map<String, List<String>> map, String ref) {
        List<String> told = map.get(ref);
        if (told != null) return told;
        String whole = whole(ref);
        List<String> parts = map.get(whole);
        if (parts == null) return null;
        return parts.stream().map(to -> to + ref.substring(whole.length())).toList();
    }

    private static String whole(String ref) {
        int slash = ref.indexOf('/');
        return slash < 0 ? ref : ref.substring(0, slash);
    }
}
