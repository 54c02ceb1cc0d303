package org.assay.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param number the page's number, from 1
 * @param size how many rows a page holds
 * @param total how many rows there are in all
 */
public record Listing<T>(List<T> rows, int number, int size, long total) {
    public int pages() {
        return pages(size, total);
    }

    /** The page to show when this one is asked for: the last one instead of one past the end. */
    public static int upTo(int page, int size, long total) {
        return Math.clamp(page, 1, pages(size, total));
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(rows.stream().map(change).toList(), number, size, total);
    }
}
