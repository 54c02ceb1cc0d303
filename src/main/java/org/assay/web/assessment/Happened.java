package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.evidence.DocumentId;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.form.Answers;
import org.assay.form.Option;
import org.assay.form.Question;
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
            case "workbook.taken" -> "took a workbook over";
            default -> line.what().replace('.', ' ');
        };
    }

    /**
     * A value as people read it: an answer with its comment, a person's name, or plain text.
     *
     * @param question that the value answers; null when it answers none that there is now
     * @param titles of documents, by their id
     */
    static String value(
            @Nullable String stored,
            Names names,
            @Nullable Question question,
            Map<UUID, String> titles) {
        if (stored == null) return "";
        if (!stored.startsWith("{")) {
            return Ids.parse(stored).map(id -> names.of(new PersonId(id))).orElse(stored);
        }
        try {
            JsonNode said = JSON.readTree(stored);
            List<String> parts = new ArrayList<>();
            if (said.has("value")) parts.add(spoken(said.path("value"), question, titles));
            if (said.has("comment")) parts.add("comment: " + said.path("comment").stringValue());
            return String.join(", ", parts);
        } catch (JacksonException notJson) {
            return stored;
        }
    }

    /** The documents that a line names; what else is in a list is no document. */
    static Stream<DocumentId> documents(HistoryLine line) {
        return Stream.concat(listed(line.before()), listed(line.after()))
                .flatMap(listed -> Ids.parse(listed).stream())
                .map(DocumentId::new);
    }

    private static Stream<String> listed(@Nullable String stored) {
        if (stored == null || !stored.startsWith("{")) return Stream.of();
        try {
            return JSON.readTree(stored).path("value").valueStream().map(one -> one.asString(""));
        } catch (JacksonException notJson) {
            return Stream.of();
        }
    }

    private static String spoken(
            JsonNode value, @Nullable Question question, Map<UUID, String> titles) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(one -> one(one.asString(""), question, titles))
                    .collect(Collectors.joining(", "));
        }
        if (value.isString() && (question == null || question.type() == AnswerType.TEXT)) {
            return value.stringValue();
        }
        if (value.isBoolean()) return "ticked";
        Optional<Answer> answer =
                question == null ? Optional.empty() : Answers.fromJson(question, value);
        return answer.map(
                        known -> Words.answer(Objects.requireNonNull(question), known, "", titles))
                .orElseGet(() -> value.isString() ? value.stringValue() : value.toString());
    }

    /** One of several: a document by its title, an option by its label. */
    private static String one(String id, @Nullable Question question, Map<UUID, String> titles) {
        Optional<UUID> document = Ids.parse(id);
        if (document.isPresent()) {
            return "“%s”".formatted(titles.getOrDefault(document.get(), "a document"));
        }
        return question == null ? id : question.option(id).map(Option::label).orElse(id);
    }
}
