package org.assay.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.RatingCounts;
import org.assay.framework.Edition;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The best rating's share then and now, over the statements that both editions have.
 *
 * @param ref of the standard; empty for all of them together
 * @param statements how many of this edition's statements have one before them
 * @param before in whole percent; of all returns of the edition before
 * @param now in whole percent
 */
public record Compared(String ref, String title, int statements, int before, int now) {
    public int change() {
        return now - before;
    }

    /** Best ratings among all that count. */
    private record Share(int best, int counting) {
        private Share plus(Share other) {
            return new Share(best + other.best, counting + other.counting);
        }

        private int percent() {
            return RatingCounts.percent(best, counting);
        }
    }

    /**
     * All together first, then by standard; nothing where there is nothing to compare.
     *
     * @param edition told by its difference from the other
     */
    static List<Compared> of(
            Edition edition,
            Edition base,
            Map<String, Map<String, Integer>> now,
            Map<String, Map<String, Integer>> before) {
        if (now.isEmpty() || before.isEmpty()) return List.of();
        Map<String, Set<String>> origins = origins(edition, base);
        var compared = new ArrayList<Compared>();
        Share allBefore = new Share(0, 0);
        Share allNow = new Share(0, 0);
        int all = 0;
        for (Standard standard : edition.standards()) {
            Share then = new Share(0, 0);
            Share today = new Share(0, 0);
            int statements = 0;
            Set<String> counted = new HashSet<>();
            for (Requirement requirement : standard.requirements()) {
                Set<String> from = origins.getOrDefault(requirement.ref(), Set.of());
                if (!requirement.rated() || from.isEmpty()) continue;
                statements++;
                today = today.plus(share(requirement, now.get(requirement.ref())));
                for (String ref : from)
                    if (counted.add(ref)) then = then.plus(share(base, ref, before.get(ref)));
            }
            allBefore = allBefore.plus(then);
            allNow = allNow.plus(today);
            all += statements;
            if (statements > 0 && then.counting() > 0 && today.counting() > 0)
                compared.add(
                        new Compared(
                                standard.ref(),
                                standard.title(),
                                statements,
                                then.percent(),
                                today.percent()));
        }
        if (compared.isEmpty()) return List.of();
        compared.addFirst(
                new Compared("", "All standards", all, allBefore.percent(), allNow.percent()));
        return compared;
    }

    /** By ref of this edition the refs of the other whose ratings came over to it. */
    private static Map<String, Set<String>> origins(Edition edition, Edition base) {
        var origins = new HashMap<String, Set<String>>();
        for (Requirement old : base.outline().ratedRequirements())
            for (String to : edition.carriedTo(old.ref()))
                origins.computeIfAbsent(to, ref -> new HashSet<>()).add(old.ref());
        return origins;
    }

    private static Share share(Edition base, String ref, @Nullable Map<String, Integer> counts) {
        return base.requirement(ref).map(old -> share(old, counts)).orElse(new Share(0, 0));
    }

    private static Share share(Requirement requirement, @Nullable Map<String, Integer> counts) {
        if (counts == null || requirement.scale() == null) return new Share(0, 0);
        String best = requirement.scale().best().map(Rating::id).orElse("");
        int counting =
                requirement.scale().ratings().stream()
                        .filter(Rating::applicable)
                        .mapToInt(rating -> counts.getOrDefault(rating.id(), 0))
                        .sum();
        return new Share(counts.getOrDefault(best, 0), counting);
    }
}
