package org.assay.web.layout;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who of elsewhere opened something, as the history holds it.
 *
 * @param by the name; empty once it was erased
 * @param place for which organisation; null when that is not known
 */
record Reader(String by, @Nullable UUID place) {

    /** Whether the line tells of reading rather than of a change. */
    static boolean read(HistoryLine line) {
        return line.what().endsWith(".read");
    }

    static Reader of(HistoryLine line) {
        String after = line.after();
        if (after == null) return new Reader("", null);
        JsonNode said = JsonMapper.shared().readTree(after);
        return new Reader(
                said.path("by").asString(""),
                Optional.ofNullable(said.path("place").stringValue(null))
                        .map(UUID::fromString)
                        .orElse(null));
    }

    String called(Map<UUID, String> places) {
        String name = by.isEmpty() ? "Somebody" : by;
        return place == null || !places.containsKey(place)
                ? name
                : name + " of " + places.get(place);
    }
}
