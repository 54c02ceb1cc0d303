package org.assay.publication;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The public directory of summaries. Everybody may read it, so nobody is asked who asks. */
@Service
public class Directory {
    /** How many results stand on a page. */
    public static final int PAGE = 20;

    private static final int STRETCH = 1_000;

    private final JdbcDirectory rows;

    Directory(JdbcDirectory rows) {
        this.rows = rows;
    }

    /**
     * One page of what matches; the last one when there are not so many.
     *
     * @param page from 1
     */
    public Listing<Listed> search(DirectorySearch search, int page) {
        return search(search, null, page);
    }

    /** As {@link #search(DirectorySearch, int)}, of what this recipient received. */
    Listing<Listed> search(DirectorySearch search, @Nullable OrganisationId recipient, int page) {
        if (search.impossible()) return new Listing<>(List.of(), 1, PAGE, 0);
        long total = rows.count(search, recipient);
        int number = Listing.upTo(page, PAGE, total);
        List<Listed> found =
                total == 0 ? List.of() : rows.page(search, recipient, PAGE, (number - 1L) * PAGE);
        return new Listing<>(found, number, PAGE, total);
    }

    /**
     * Hands out everything that matches, in its order. No connection is held while a row is taken,
     * so a slow reader keeps nobody waiting.
     */
    public void each(DirectorySearch search, Consumer<Summary> taker) {
        each(search, STRETCH, taker);
    }

    /**
     * @param size how many rows are read at a time
     */
    void each(DirectorySearch search, int size, Consumer<Summary> taker) {
        if (search.impossible()) return;
        inStretches(size, last -> rows.stretch(search, null, last, size), taker);
    }

    /** As {@link #each}, of each row what a file says. */
    public void lines(DirectorySearch search, Consumer<DirectoryLine> taker) {
        lines(search, STRETCH, taker);
    }

    void lines(DirectorySearch search, int size, Consumer<DirectoryLine> taker) {
        if (search.impossible()) return;
        inStretches(size, last -> rows.lines(search, last, size), taker);
    }

    private static <T> void inStretches(
            int size, Function<@Nullable T, List<T>> behind, Consumer<T> taker) {
        @Nullable T last = null;
        List<T> stretch;
        do {
            stretch = behind.apply(last);
            stretch.forEach(taker);
            if (!stretch.isEmpty()) last = stretch.getLast();
        } while (stretch.size() == size);
    }

    /**
     * A stretch of what matches, in its order.
     *
     * @param after the last one that the caller has; null for the beginning
     */
    public List<Summary> after(DirectorySearch search, @Nullable Summary after, int limit) {
        return after(search, null, after, limit);
    }

    /** As {@link #after(DirectorySearch, Summary, int)}, of what this recipient received. */
    List<Summary> after(
            DirectorySearch search,
            @Nullable OrganisationId recipient,
            @Nullable Summary after,
            int limit) {
        return search.impossible() ? List.of() : rows.stretch(search, recipient, after, limit);
    }

    public Optional<Summary> find(PublicationId id) {
        return rows.find(id);
    }

    /** All of an organisation's publications, the newest first. */
    public List<Summary> of(OrganisationId organisation) {
        return rows.of(organisation);
    }

    /**
     * How many organisations are at which level, by framework, the newest edition first, and type;
     * each counts once an edition.
     */
    public List<Total> totals() {
        return rows.totals();
    }

    /** How many publications there are. */
    public long size() {
        return rows.count();
    }
}
