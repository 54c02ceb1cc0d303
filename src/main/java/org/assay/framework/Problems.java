package org.assay.framework;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a pack, so that all of it is told at once. */
final class Problems {
    private final String file;
    private final Set<PackProblem> found = new LinkedHashSet<>();
    private Spot base;

    Problems(String file) {
        this.file = file;
        this.base = new Spot(file, 1, 1);
    }

    /** Where to point to for what stands in the base edition. */
    void setBase(Spot base) {
        this.base = base;
    }

    void add(Spot at, String message, String suggestion) {
        Spot here = at.file().equals(file) ? at : base;
        found.add(new PackProblem(file, here.line(), here.column(), message, suggestion));
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<PackProblem> all() {
        return found.stream()
                .sorted(
                        Comparator.comparingInt(PackProblem::line)
                                .thenComparingInt(PackProblem::column))
                .toList();
    }
}
