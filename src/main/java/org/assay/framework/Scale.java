package org.assay.framework;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The ratings that a requirement can be given, in the order in which they are offered. */
public record Scale(String id, List<Rating> ratings) {
    public Scale {
        ratings = List.copyOf(ratings);
    }

    public Optional<Rating> rating(String id) {
        return ratings.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The rating with the highest score; empty when none has one. */
    public Optional<Rating> best() {
        return scored().max(Comparator.comparing(each -> Objects.requireNonNull(each.score())));
    }

    /** The rating with the lowest score; empty when none has one. */
    public Optional<Rating> worst() {
        return scored().min(Comparator.comparing(each -> Objects.requireNonNull(each.score())));
    }

    private java.util.stream.Stream<Rating> scored() {
        return ratings.stream().filter(Rating::applicable);
    }
}
