package org.assay.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an edition asks otherwise than the one that it repeats.
 *
 * @param before the edition that it repeats
 * @param added what is asked for the first time
 * @param reworded what is asked in other words, or has another ref; its answer comes over
 * @param gone what is asked no more
 * @param kept how many requirements are asked as before
 */
public record Changes(
        Edition before,
        List<Requirement> added,
        List<Reworded> reworded,
        List<Requirement> gone,
        int kept) {

    /** A requirement that was asked otherwise. */
    public record Reworded(Requirement before, Requirement now) {
        public boolean moved() {
            return !before.ref().equals(now.ref());
        }
    }

    /** Since the edition that it repeats, as both read for everybody. */
    public static Changes of(Edition now, Edition before) {
        Lineage lineage = Lineage.of(now);
        var reworded = new ArrayList<Reworded>();
        var gone = new ArrayList<Requirement>();
        Set<String> known = new HashSet<>();
        int kept = 0;
        for (Requirement old : requirements(before)) {
            List<Requirement> same =
                    lineage.to(before, old.ref()).stream()
                            .flatMap(ref -> now.requirement(ref).stream())
                            .toList();
            if (same.isEmpty()) gone.add(old);
            for (Requirement each : same) {
                known.add(each.ref());
                if (asksTheSame(old, each)) kept++;
                else reworded.add(new Reworded(old, each));
            }
        }
        List<Requirement> added =
                requirements(now).stream().filter(each -> !known.contains(each.ref())).toList();
        return new Changes(before, added, reworded, gone, kept);
    }

    /** Whether it is asked for the first time. */
    public boolean isNew(String ref) {
        return added.stream().anyMatch(each -> each.ref().equals(ref));
    }

    /** How a requirement was asked, where that was otherwise. */
    public Optional<Requirement> before(String ref) {
        return reworded.stream()
                .filter(each -> each.now().ref().equals(ref))
                .map(Reworded::before)
                .findFirst();
    }

    private static List<Requirement> requirements(Edition edition) {
        return edition.standards().stream()
                .flatMap(standard -> standard.requirements().stream())
                .toList();
    }

    private static boolean asksTheSame(Requirement old, Requirement now) {
        return old.ref().equals(now.ref())
                && old.title().equals(now.title())
                && asks(old).equals(asks(now));
    }

    private static List<String> asks(Requirement requirement) {
        return requirement.ownItems().stream().map(item -> item.ref() + item.ask()).toList();
    }
}
