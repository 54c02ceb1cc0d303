package org.assay.web.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.improvement.Rag;
import org.assay.trail.HistoryLine;
import org.assay.web.layout.Say;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words of plans: what a field is called, what it says, what a line of the history tells. */
final class Words {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<String, String> LABELS =
            Map.ofEntries(
                    Map.entry("what", "Action"),
                    Map.entry("lead", "Named professional"),
                    Map.entry("leadOrganisation", "Lead organisation"),
                    Map.entry("startedOn", "Started"),
                    Map.entry("deadline", "Deadline"),
                    Map.entry("impactExpected", "Impact expected"),
                    Map.entry("success", "Success indicator"),
                    Map.entry("successBy", "Success measured by"),
                    Map.entry("progress", "Progress so far"),
                    Map.entry("rag", "Rating"),
                    Map.entry("impact", "Impact"),
                    Map.entry("evidence", "Evidence"),
                    Map.entry("documents", "Documents"),
                    Map.entry("title", "Title"),
                    Map.entry("outcome", "What we want to reach"),
                    Map.entry("target", "Target"),
                    Map.entry("carriedFrom", "Brought over from"));

    private Words() {}

    static String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** What a field says, as people read it. */
    static String value(String field, String text) {
        if (text.isEmpty()) return "";
        return switch (field) {
            case "startedOn", "deadline", "successBy" -> Say.day(LocalDate.parse(text));
            case "rag" -> Rag.of(text).map(Rag::label).orElse(text);
            case "documents" -> Say.count(text.split(" ").length, "document", "documents");
            default -> text;
        };
    }

    static String happened(HistoryLine line) {
        return switch (line.what()) {
            case "plan.begun" -> "began the plan";
            case "plan.renamed" -> "gave the plan another title";
            case "areas.raised" -> "brought in, by the rating";
            case "areas.asked" -> "asked for an action again, by the rating";
            case "areas.left" -> "no longer asked for an action, by the rating";
            case "area.added" -> "added an improvement area";
            case "area.saved" -> "changed what is to be reached";
            case "action.added" -> "added the action";
            case "action.brought" -> "brought over what was open in an earlier plan";
            case "action.carried" -> "carried the action over into a later plan";
            case "action.reopened" -> "opened the action again";
            case "action.saved" -> "changed the action";
            case "action.removed" -> "took the action out of the plan";
            case "action.restored" -> "put the action back";
            case "area.removed" -> "took the improvement area out of the plan";
            case "area.restored" -> "put the improvement area back";
            case "diary.written" -> "wrote into the diary";
            default -> line.what().replace('.', ' ');
        };
    }

    /** A stored value: each field that changed, by its label. */
    static String told(@Nullable String stored) {
        if (stored == null) return "";
        if (!stored.startsWith("{")) return stored;
        try {
            List<String> parts = new ArrayList<>();
            JsonNode said = JSON.readTree(stored);
            said.forEachEntry((field, text) ->
                    parts.add(label(field) + ": " + value(field, text.stringValue())));
            return String.join("\n", parts);
        } catch (JacksonException notJson) {
            return stored;
        }
    }
}
