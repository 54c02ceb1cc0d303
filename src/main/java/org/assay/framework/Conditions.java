package org.assay.framework;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.form.AnswerType;
import org.assay.form.Condition;
import org.assay.form.Nearest;
import org.assay.form.Vocabulary;
import org.assay.form.Vocabulary.Compiled;
import org.assay.form.Vocabulary.Fault;
import org.assay.form.Vocabulary.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the conditions of a pack, each against what it may speak of, and checks the words in
 * quotes against the options there are.
 */
final class Conditions {
    private static final Map<AnswerType, Vocabulary> BY_TYPE = new HashMap<>();

    static {
        for (AnswerType type : AnswerType.values()) BY_TYPE.put(type, Vocabulary.of(type));
    }

    private final Problems problems;
    private final Map<String, List<String>> words = new LinkedHashMap<>();
    private final Vocabulary circumstances;
    private final Vocabulary areas;
    private final Vocabulary levels;

    Conditions(Yaml pack, List<String> organisationTypes, Problems problems) {
        this.problems = problems;
        Map<String, Kind> variables = new LinkedHashMap<>();
        for (Yaml question : pack.get("profile").list()) {
            String name = "profile." + question.text("ref");
            if (!name.matches("profile\\.[a-z][a-z0-9_]*")) continue;
            boolean several = question.text("type").equals("choices");
            variables.put(name, several ? Kind.TEXTS : Kind.TEXT);
            words.put(
                    name, question.get("options").list().stream().map(o -> o.text("id")).toList());
        }
        variables.put("organisation.type", Kind.TEXT);
        variables.put("organisation.social_care", Kind.TRUTH);
        words.put("organisation.type", organisationTypes);
        this.circumstances = new Vocabulary(variables);
        Map<String, Kind> known = new LinkedHashMap<>(variables);
        known.put(Area.COMMISSIONER, Kind.TEXT);
        this.areas = new Vocabulary(known);
        for (Measure measure : Measure.values()) variables.put(measure.variable(), Kind.TRUTH);
        for (Yaml.Entry scale : pack.get("scales").map().values())
            for (Yaml rating : scale.value().list())
                variables.put(Level.RATINGS + rating.text("id"), Kind.NUMBER);
        this.levels = new Vocabulary(variables);
    }

    /** Over profile and organisation; null when there is none, or a faulty one. */
    @Nullable Condition circumstance(Yaml node) {
        return compile(circumstances, node, words);
    }

    /** Over profile, organisation and who commissions it; it has to speak of one of them. */
    @Nullable Condition area(Yaml node) {
        Condition area = compile(areas, node, words);
        if (area != null && area.reads().isEmpty())
            problems.add(
                    node.at(),
                    "This says nothing of an organisation, so it narrows nothing.",
                    "name what its organisations have in common, or leave `when` out");
        return area;
    }

    /** Over the measures too. */
    @Nullable Condition level(Yaml node) {
        return compile(levels, node, words);
    }

    /** Over {@code value} and {@code today}. */
    @Nullable Condition complete(Yaml node, AnswerType type, List<String> options) {
        return compile(
                BY_TYPE.get(type),
                node,
                type == AnswerType.CHOICE ? Map.of("value", options) : Map.of());
    }

    private @Nullable Condition compile(
            @Nullable Vocabulary vocabulary, Yaml node, Map<String, List<String>> known) {
        if (vocabulary == null || node.text().isEmpty()) return null;
        return switch (vocabulary.compile(node.text())) {
            case Compiled.Ready(Condition condition) -> {
                for (var comparison : condition.comparisons())
                    checkWord(node, comparison, known.get(comparison.variable()));
                yield condition;
            }
            case Compiled.Broken(List<Fault> faults) -> {
                for (Fault fault : faults)
                    problems.add(node.at(fault.offset()), fault.message(), fault.suggestion());
                yield null;
            }
        };
    }

    private void checkWord(
            Yaml node, Condition.Comparison comparison, @Nullable List<String> known) {
        if (known == null || known.contains(comparison.words())) return;
        problems.add(
                node.at(comparison.offset()),
                "`%s` can never be '%s'.".formatted(comparison.variable(), comparison.words()),
                Nearest.to(comparison.words(), known)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("it can be: " + String.join(", ", known)));
    }
}
