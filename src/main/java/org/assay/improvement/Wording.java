package org.assay.improvement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An action as texts by field, in the order of the form: for the history and for comparing two. */
public final class Wording {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Wording() {}

    /** Days as {@code yyyy-mm-dd}, documents by id, a rating by its word; empty for nothing. */
    public static Map<String, String> of(Planning planning, Monitoring monitoring) {
        var words = new LinkedHashMap<String, String>();
        words.put("what", planning.what());
        words.put("lead", planning.lead());
        words.put("leadOrganisation", planning.leadOrganisation());
        words.put("startedOn", text(planning.startedOn()));
        words.put("deadline", text(planning.deadline()));
        words.put("impactExpected", planning.impactExpected());
        words.put("success", planning.success());
        words.put("successBy", text(planning.successBy()));
        words.put("progress", planning.progress());
        words.put("rag", monitoring.rag() == null ? "" : monitoring.rag().id());
        words.put("impact", monitoring.impact());
        words.put("evidence", monitoring.evidence());
        words.put(
                "documents",
                monitoring.documents().stream()
                        .map(UUID::toString)
                        .collect(Collectors.joining(" ")));
        return words;
    }

    /** What the history keeps of a change: the fields that say something else now. */
    static @Nullable String changed(Map<String, String> words, Map<String, String> other) {
        var changed = JSON.createObjectNode();
        words.forEach((field, text) -> {
            if (!text.isEmpty() && !text.equals(other.get(field))) changed.put(field, text);
        });
        return changed.isEmpty() ? null : changed.toString();
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
