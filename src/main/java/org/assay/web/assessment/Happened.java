package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import org.assay.kernel.Ids;
import org.assay.kernel.PersonId;
import org.assay.trail.HistoryLine;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says what a line of the history tells, in words. */
final class Happened {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Happened() {}

    static String words(HistoryLine line) {
        return switch (line.what()) {
            case "entry.saved" -> {
                if (line.before() == null) yield "gave the first answer";
                yield line.after() == null ? "took the answer away" : "changed the answer";
            }
            case "requirement.confirmed" -> "confirmed it";
            case "requirement.unconfirmed" -> "took the confirmation off";
            case "requirement.owner" -> "set the owner";
            case "assessment.begun" -> "began the assessment";
            case "publication.published" -> "published it";
            default -> line.what().replace('.', ' ');
        };
    }

    /** A value as people read it: an answer with its comment, a person's name, or plain text. */
    static String value(@Nullable String stored, Names names) {
        if (stored == null) return "";
        if (!stored.startsWith("{")) {
            return Ids.parse(stored).map(id -> names.of(new PersonId(id))).orElse(stored);
        }
        try {
            JsonNode said = JSON.readTree(stored);
            List<String> parts = new ArrayList<>();
            if (said.has("value")) parts.add(spoken(said.path("value")));
            if (said.has("comment")) parts.add("comment: " + said.path("comment").stringValue());
            return String.join(", ", parts);
        } catch (JacksonException notJson) {
            return stored;
        }
    }

    private static String spoken(JsonNode value) {
        if (value.isBoolean()) return "ticked";
        if (value.isString()) return value.stringValue();
        if (value.isArray())
            return value.size() == 1
                    ? "1 document or choice"
                    : value.size() + " documents or choices";
        return value.toString();
    }
}
