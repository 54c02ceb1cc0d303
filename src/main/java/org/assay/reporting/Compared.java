package org.assay.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.assessment.RatingCounts;
import org.assay.framework.Edition;
import org.assay.framework.Lineage;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The best rating's share then and now, over the statements that both editions have and the
 * organisations that handed in both. What boards laid over an edition counts as that where it asks
 * the same.
 *
 * @param ref of the standard; empty for all of them together
 * @param statements how many of this edition's statements have one before them
 * @param before in whole percent
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
     * @param before of the edition before, and of what boards laid over it
     */
    static List<Compared> of(
            Edition edition, Map<String, Map<String, Integer>> now, List<Ratings> before) {
        if (now.isEmpty() || Ratings.none(before)) return List.of();
        Map<String, Set<Origin>> origins = origins(edition, before);
        var compared = new ArrayList<Compared>();
        Share allBefore = new Share(0, 0);
        Share allNow = new Share(0, 0);
        int all = 0;
        for (Standard standard : edition.standards()) {
            Share then = new Share(0, 0);
            Share today = new Share(0, 0);
            int statements = 0;
            Set<Origin> counted = new HashSet<>();
            for (Requirement requirement : standard.requirements()) {
                Set<Origin> from = origins.getOrDefault(requirement.ref(), Set.of());
                if (!requirement.rated() || from.isEmpty()) continue;
                statements++;
                today = today.plus(share(requirement, now.get(requirement.ref())));
                for (Origin origin : from)
                    if (counted.add(origin)) then = then.plus(origin.share());
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

    /** A statement of an edition before, whose ratings came over. */
    private record Origin(Ratings ratings, Requirement requirement) {
        Share share() {
            return Compared.share(requirement, ratings.of(requirement.ref()));
        }
    }

    /** By ref of this edition the statements whose ratings came over to it. */
    private static Map<String, Set<Origin>> origins(Edition edition, List<Ratings> before) {
        Lineage lineage = Lineage.of(edition);
        var origins = new HashMap<String, Set<Origin>>();
        for (Ratings each : before)
            for (Requirement old : each.edition().outline().ratedRequirements())
                for (String to : lineage.to(each.edition(), old.ref()))
                    origins.computeIfAbsent(to, ref -> new HashSet<>()).add(new Origin(each, old));
        return origins;
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
