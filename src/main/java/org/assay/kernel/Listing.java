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
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return number < pages();
    }

    public <R> Listing<R> map(Function<T, R> change) {
        return new Listing<>(rows.stream().map(change).toList(), number, size, total);
    }
}
