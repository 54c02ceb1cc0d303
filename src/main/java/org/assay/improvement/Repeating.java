package org.assay.improvement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assay.framework.Edition;
import org.assay.framework.Lineage;

/**
 * Which open actions of earlier plans still apply in an edition, by the requirement that repeats
 * theirs.
 */
record Repeating(Map<String, List<PlacedAction>> byRequirement) {
    Repeating {
        byRequirement = Map.copyOf(byRequirement);
    }

    /**
     * What the edition asks no more stays behind, and so does what nobody wrote anything in.
     *
     * @param open actions of plans of the same framework, in the order in which they are offered
     */
    static Repeating of(
            Edition edition,
            List<PlacedAction> open,
            Function<Source, Optional<Edition>> editionOf) {
        Lineage lineage = Lineage.of(edition);
        var editions = new HashMap<Source, Optional<Edition>>();
        var found = new LinkedHashMap<String, List<PlacedAction>>();
        for (PlacedAction each : open) {
            Source source = each.plan().source();
            if (source == null || each.action().planning().equals(Planning.EMPTY)) continue;
            editions.computeIfAbsent(source, editionOf).stream()
                    .flatMap(from ->
                            each.area().requirements().stream()
                                    .flatMap(ref -> lineage.to(from, ref).stream()))
                    .distinct()
                    .forEach(ref -> found.computeIfAbsent(ref, r -> new ArrayList<>()).add(each));
        }
        return new Repeating(found);
    }

    /** What is offered on an area: of the requirements that ask for an action there now. */
    List<PlacedAction> under(Area area) {
        return area.origins().stream()
                .filter(Area.Origin::asked)
                .flatMap(origin ->
                        byRequirement.getOrDefault(origin.requirement(), List.of()).stream())
                .distinct()
                .toList();
    }
}
