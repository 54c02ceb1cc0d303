package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A YAML document in which everything knows where it stands. What is asked for and not there, or of
 * another shape, reads as empty: the schema has said so already.
 */
sealed interface Yaml {
    Spot at();

    record Entry(Spot key, Yaml value) {}

    record Mapping(Spot at, SequencedMap<String, Entry> entries) implements Yaml {
        /** With the entries of another put over its own. */
        Mapping with(Map<String, Entry> over) {
            var all = new LinkedHashMap<>(entries);
            all.putAll(over);
            return new Mapping(at, all);
        }

        Mapping with(String key, Yaml value) {
            return with(Map.of(key, new Entry(value.at(), value)));
        }

        Mapping without(String... keys) {
            var rest = new LinkedHashMap<>(entries);
            for (String key : keys) rest.remove(key);
            return new Mapping(at, rest);
        }
    }

    record Listing(Spot at, List<Yaml> elements) implements Yaml {}

    /**
     * @param value a string, number or boolean; null for none
     * @param lead how many characters (a quote) stand before its text in the file; -1 when the text
     *     does not stand there in one line
     */
    record Scalar(Spot at, @Nullable Object value, int lead) implements Yaml {}

    /** What is not there, at the place where it would be looked for. */
    record Nothing(Spot at) implements Yaml {}

    default SequencedMap<String, Entry> map() {
        return this instanceof Mapping mapping ? mapping.entries() : new LinkedHashMap<>();
    }

    default Yaml get(String key) {
        Entry entry = map().get(key);
        return entry == null ? new Nothing(at()) : entry.value();
    }

    default boolean has(String key) {
        return map().containsKey(key);
    }

    default List<Yaml> list() {
        return this instanceof Listing listing ? listing.elements() : List.of();
    }

    /** The text of a string; empty for anything else. */
    default String text() {
        return this instanceof Scalar(_, String text, _) ? text.strip() : "";
    }

    default String text(String key) {
        return get(key).text();
    }

    default boolean truth(String key) {
        return get(key) instanceof Scalar(_, Boolean truth, _) && truth;
    }

    /** A whole number; null for anything else. */
    default @Nullable Long number(String key) {
        return get(key) instanceof Scalar(_, Long number, _) ? number : null;
    }

    default List<String> texts(String key) {
        return get(key).list().stream().map(Yaml::text).toList();
    }

    /** The place inside the text of a scalar. */
    default Spot at(int offset) {
        return this instanceof Scalar(Spot at, _, int lead) && lead >= 0
                ? at.right(lead + offset)
                : at();
    }

    /** Follows a path of keys and numbers as far as it leads. */
    default Yaml follow(List<String> path) {
        Yaml here = this;
        for (String step : path) {
            Optional<Yaml> next =
                    switch (here) {
                        case Mapping mapping ->
                                Optional.ofNullable(mapping.entries().get(step)).map(Entry::value);
                        case Listing(_, var elements) ->
                                elements.stream().skip(Integer.parseInt(step)).findFirst();
                        default -> Optional.empty();
                    };
            if (next.isEmpty()) return here;
            here = next.get();
        }
        return here;
    }

    default JsonNode json() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (this) {
            case Mapping(_, var entries) -> {
                var object = nodes.objectNode();
                entries.forEach((key, entry) -> object.set(key, entry.value().json()));
                yield object;
            }
            case Listing(_, var elements) -> {
                var array = nodes.arrayNode();
                elements.forEach(element -> array.add(element.json()));
                yield array;
            }
            case Scalar(_, String text, _) -> nodes.stringNode(text);
            case Scalar(_, Boolean truth, _) -> nodes.booleanNode(truth);
            case Scalar(_, Long number, _) -> nodes.numberNode(number);
            case Scalar(_, Double number, _) -> nodes.numberNode(number);
            case Scalar _, Nothing _ -> nodes.nullNode();
        };
    }
}
