package org.assay.framework;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assay.form.Nearest;
import tools.jackson.databind.JsonNode;

/** Holds a pack against the published JSON Schema, and says in plain words where it differs. */
final class PackSchema {
    private static final String FILE = "/frameworks/pack.schema.json";

    private final Schema schema;
    private final JsonNode root;

    PackSchema() {
        try (InputStream file = PackSchema.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is missing");
            this.schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(file, InputFormat.JSON);
            this.root = schema.getSchemaNode();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void check(Yaml pack, Problems problems) {
        for (Error error : schema.validate(pack.json()))
            if (!insideChoice(error)) tell(pack, error, problems);
    }

    /** The branches of a oneOf each complain; the choice itself says it better. */
    private static boolean insideChoice(Error error) {
        NodePath path = error.getEvaluationPath();
        return IntStream.range(0, path.getNameCount() - 1)
                .anyMatch(i -> "oneOf".equals(String.valueOf(path.getElement(i))));
    }

    private void tell(Yaml pack, Error error, Problems problems) {
        Yaml node = pack.follow(steps(error.getInstanceLocation()));
        String property = String.valueOf(error.getProperty());
        JsonNode rule = error.getSchemaNode();
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                    problems.add(
                            keyOf(node, property),
                            "`" + property + "` is not a key here.",
                            nearest(property, known(error)));
            case "required" ->
                    problems.add(node.at(), "`" + property + "` is missing here.", "add it");
            case "dependentRequired" -> problems.add(node.at(), dependent(error), "add it");
            case "oneOf" ->
                    problems.add(
                            node.at(),
                            "An item is either mandatory or best practice.",
                            "give exactly one of `mandatory: true` and `best-practice: true`");
            case "enum" -> {
                List<String> words = rule.valueStream().map(JsonNode::asString).toList();
                problems.add(
                        node.at(),
                        quoted(node) + " is not one of the words for this.",
                        nearest(node.text(), words));
            }
            case "const" ->
                    problems.add(node.at(), "This can only be `" + rule.asString() + "`.", "");
            case "type" ->
                    problems.add(
                            node.at(),
                            "This must be " + shape(rule.asString()) + ".",
                            rule.asString().equals("string") && node instanceof Yaml.Scalar
                                    ? "put it in quotes"
                                    : "");
            case "pattern" ->
                    problems.add(
                            node.at(),
                            quoted(node) + " does not have the form that is asked for here.",
                            "it has to match " + rule.asString());
            case "minItems" ->
                    problems.add(
                            node.at(), "This list must have at least " + rule.asString() + ".", "");
            default -> problems.add(node.at(), "This is not right: " + error.getMessage(), "");
        }
    }

    private static String dependent(Error error) {
        Object[] arguments = error.getArguments();
        return arguments.length > 1
                ? "`%s` is missing here: `%s` asks for it.".formatted(arguments[0], arguments[1])
                : error.getMessage();
    }

    private List<String> known(Error error) {
        JsonNode at = root.at(parent(error.getSchemaLocation().getFragment().toString()));
        return at.path("properties").propertyStream().map(java.util.Map.Entry::getKey).toList();
    }

    private static String parent(String pointer) {
        String path = pointer.startsWith("#") ? pointer.substring(1) : pointer;
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static Spot keyOf(Yaml node, String key) {
        Yaml.Entry entry = node.map().get(key);
        return entry == null ? node.at() : entry.key();
    }

    private static String nearest(String word, List<String> known) {
        return Nearest.to(word, known)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("known here: " + String.join(", ", known));
    }

    private static String quoted(Yaml node) {
        return node instanceof Yaml.Scalar(_, var value, _) ? "`" + value + "`" : "This";
    }

    private static String shape(String type) {
        return switch (type) {
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "a group of keys and values";
            default -> "a number";
        };
    }

    private static List<String> steps(NodePath path) {
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < path.getNameCount(); i++) steps.add(String.valueOf(path.getElement(i)));
        return steps;
    }
}
