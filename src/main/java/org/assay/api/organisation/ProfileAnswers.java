package org.assay.api.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.api.rest.Refused;
import org.assay.form.AnswerType;
import org.assay.form.Question;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Chosen options between JSON and the profile: an id, or a list of ids where several may be chosen.
 */
final class ProfileAnswers {
    private ProfileAnswers() {}

    static Map<String, String> read(Map<String, JsonNode> given) {
        var answers = new HashMap<String, String>();
        given.forEach((question, chosen) -> answers.put(question, read(question, chosen)));
        return answers;
    }

    private static String read(String question, JsonNode chosen) {
        if (chosen.isString()) return chosen.stringValue();
        var ids = new ArrayList<String>();
        if (chosen.isArray())
            chosen.forEach(id -> {
                if (id.isString()) ids.add(id.stringValue());
            });
        if (!chosen.isArray() || ids.size() < chosen.size())
            throw Refused.wrong(
                    "/answers/" + question,
                    "Give the id of an option, or a list of ids where several may be chosen.");
        return String.join(",", ids);
    }

    static Map<String, JsonNode> write(Map<String, String> answers, List<Question> asked) {
        var several =
                asked.stream()
                        .filter(question -> question.type() == AnswerType.CHOICES)
                        .map(Question::ref)
                        .toList();
        var written = new HashMap<String, JsonNode>();
        answers.forEach((question, chosen) ->
                written.put(
                        question,
                        several.contains(question)
                                ? list(chosen)
                                : JsonNodeFactory.instance.stringNode(chosen)));
        several.forEach(question -> written.putIfAbsent(question, list("")));
        return written;
    }

    private static JsonNode list(String chosen) {
        var ids = JsonNodeFactory.instance.arrayNode();
        if (!chosen.isEmpty()) for (String id : chosen.split(",")) ids.add(id);
        return ids;
    }
}
