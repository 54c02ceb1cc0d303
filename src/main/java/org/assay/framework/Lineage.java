package org.assay.framework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which editions come before one, and where their answers belong in it: along its own map and its
 * base's, and from one overlay of a board to its next. What another board asks in its own words
 * stays behind.
 */
public final class Lineage {
    private final Edition edition;

    private Lineage(Edition edition) {
        this.edition = edition;
    }

    public static Lineage of(Edition edition) {
        return new Lineage(edition);
    }

    /** Those of them whose answers can come over, the nearest first. */
    public List<Edition> nearest(Collection<Edition> others) {
        Map<String, List<Edition>> byStep = new LinkedHashMap<>();
        for (Step step : steps())
            for (Edition other : others)
                if (step.leadsFrom(other))
                    byStep.computeIfAbsent(step.toString(), s -> new ArrayList<>()).add(other);
        return byStep.values().stream().flatMap(List::stream).distinct().toList();
    }

    /**
     * The edition that this one repeats: of the same board where there is one. None for a first
     * edition and what is laid over it.
     */
    public Optional<Edition> repeats(Function<String, Optional<Edition>> find) {
        Optional<String> before = before();
        if (before.isEmpty()) return Optional.empty();
        return edition.overlay()
                .flatMap(board -> find.apply(before.get() + "+" + board))
                .or(() -> find.apply(before.get()));
    }

    /** Whether there is an edition that this one repeats. */
    public boolean repeats() {
        return before().isPresent();
    }

    /** Whether what a board laid over an edition asks this as that does, so that both compare. */
    public boolean shares(String ref) {
        return edition.overlay().isPresent() && !edition.descent().asks(ref);
    }

    /** Where an answer of an earlier edition goes: to one ref, several, or nowhere. */
    public List<String> to(Edition earlier, String ref) {
        return steps().stream()
                .filter(step -> step.leadsFrom(earlier))
                .findFirst()
                .map(step -> step.to(earlier, ref))
                .orElse(List.of());
    }

    /** The name of the edition before it that is no overlay. */
    public Optional<String> before() {
        Edition base = edition.descent().base();
        return edition.overlay().isPresent() && base != null ? base.base() : edition.base();
    }

    /** One way that leads here, the nearest first. */
    private List<Step> steps() {
        Edition base = edition.descent().base();
        if (base == null) return List.of();
        var steps = new ArrayList<Step>();
        String near = base.edition();
        steps.add(new Step(near, Whose.NATIONAL, List.of(edition)));
        String far = base.descent().base() == null ? null : base.descent().base().edition();
        boolean overlay = edition.overlay().isPresent();
        if (overlay && far != null)
            steps.add(new Step(far, Whose.SAME_BOARD, List.of(base, edition)));
        steps.add(new Step(near, Whose.OTHER_BOARD, List.of(edition)));
        if (overlay && far != null) {
            steps.add(new Step(far, Whose.NATIONAL, List.of(base, edition)));
            steps.add(new Step(far, Whose.OTHER_BOARD, List.of(base, edition)));
        }
        return steps;
    }

    private enum Whose {
        NATIONAL,
        SAME_BOARD,
        OTHER_BOARD
    }

    /**
     * @param over the edition that the earlier one is, or is laid over
     * @param along the editions whose maps lead from there to here
     */
    private record Step(String over, Whose whose, List<Edition> along) {
        Edition end() {
            return along.getLast();
        }

        boolean leadsFrom(Edition other) {
            if (!other.framework().equals(end().framework())) return false;
            if (other.edition().equals(end().edition())) return false;
            Optional<String> board = other.overlay();
            if (whose == Whose.NATIONAL) return board.isEmpty() && other.edition().equals(over);
            return board.isPresent()
                    && other.base().equals(Optional.of(over))
                    && (whose == Whose.SAME_BOARD) == board.equals(end().overlay());
        }

        List<String> to(Edition earlier, String ref) {
            boolean boards = earlier.overlay().isPresent() && earlier.descent().asks(ref);
            if (!boards) return along(List.of(ref));
            if (whose != Whose.SAME_BOARD) return List.of();
            List<String> told = Descent.told(end().descent().brought(), ref);
            if (told != null) return told;
            return end().descent().asks(ref) && end().item(ref).isPresent()
                    ? List.of(ref)
                    : List.of();
        }

        private List<String> along(List<String> refs) {
            List<String> here = refs;
            for (Edition next : along)
                here = here.stream().flatMap(ref -> next.carriedTo(ref).stream()).toList();
            return here;
        }
    }
}
