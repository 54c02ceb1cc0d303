package org.assay.api.rest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param after the id of the last one the caller has; empty for the beginning
 */
public record Paging(int limit, String after) {
    public static final int MOST = 200;
    public static final int USUAL = 50;

    static Paging of(@Nullable String limit, @Nullable String after) {
        return new Paging(limit == null ? USUAL : limit(limit), after == null ? "" : after);
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MOST) return limit;
        } catch (NumberFormatException none) {
            // said below
        }
        throw Refused.badParameter(
                "limit", "limit is a whole number from 1 to %d.".formatted(MOST));
    }

    /** The part of a list that is there as a whole. */
    public <T> ListOf<T> of(List<T> all, Function<T, String> id) {
        int from = 0;
        if (!after.isEmpty()) {
            while (from < all.size() && !id.apply(all.get(from)).equals(after)) from++;
            if (from == all.size()) throw noSuch();
            from++;
        }
        return upTo(all.subList(from, Math.min(all.size(), from + limit + 1)), id);
    }

    /**
     * The part of a list that was read from {@link #after} on.
     *
     * @param found up to one more than the limit, which shows that more follows
     */
    public <T> ListOf<T> upTo(List<T> found, Function<T, String> id) {
        boolean more = found.size() > limit;
        List<T> items = more ? found.subList(0, limit) : found;
        return new ListOf<>(items, more ? id.apply(items.getLast()) : null);
    }

    /**
     * The part of a list whose cursor is an id.
     *
     * @param list answers not found for an id that it does not have
     */
    public <T> ListOf<T> from(Stretch<T> list, Function<T, String> id) {
        UUID last = after.isEmpty() ? null : Ids.parse(after).orElseThrow(Paging::noSuch);
        try {
            return upTo(list.after(last, limit + 1), id);
        } catch (NotFound none) {
            throw noSuch();
        }
    }

    /** Reads a list from behind what has this id; from its beginning for null. */
    public interface Stretch<T> {
        List<T> after(@Nullable UUID last, int limit);
    }

    /** The cursor of a list that runs down by number; beyond all numbers for the beginning. */
    public long beforeNumber() {
        if (after.isEmpty()) return Long.MAX_VALUE;
        if (!after.matches("[0-9]{1,18}")) throw noSuch();
        return Long.parseLong(after);
    }

    public static Refused noSuch() {
        return Refused.badParameter(
                "after",
                "after is the id of something in this list, as next gave it; nothing here has it.");
    }
}
