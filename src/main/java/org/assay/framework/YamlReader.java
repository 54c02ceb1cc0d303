package org.assay.framework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.assay.framework.Yaml.Entry;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML 1.2 into a tree of places. Aliases are refused: a pack needs none, and a few lines of
 * them can unfold without end.
 */
final class YamlReader {
    private static final int DEEPEST = 30;

    private final String file;
    private final Problems problems;
    private final LoadSettings settings;

    YamlReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
        this.settings = LoadSettings.builder().setLabel(file).build();
    }

    /** The one document of the file; empty, with problems, when there is none that can be read. */
    Optional<Yaml> read(String text) {
        try {
            if (!harmless(new Parse(settings).parseString(text))) return Optional.empty();
            Optional<Yaml> read = new Compose(settings).composeString(text).map(this::tree);
            if (read.isEmpty()) problems.add(new Spot(file, 1, 1), "The file is empty.", "");
            return read;
        } catch (MarkedYamlEngineException wrong) {
            problems.add(
                    spot(wrong.getProblemMark().or(wrong::getContextMark)),
                    "This is not YAML: " + wrong.getProblem() + ".",
                    "check the indentation, quotes and brackets here and just above");
        } catch (YamlEngineException wrong) {
            problems.add(new Spot(file, 1, 1), "This is not YAML: " + wrong.getMessage(), "");
        }
        return Optional.empty();
    }

    private boolean harmless(Iterable<Event> events) {
        int depth = 0;
        int documents = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent) depth++;
            if (event instanceof CollectionEndEvent) depth--;
            if (event instanceof DocumentStartEvent) documents++;
            Spot at = spot(event.getStartMark());
            if (event instanceof AliasEvent)
                problems.add(
                        at,
                        "Aliases (*name) are not used in packs.",
                        "write the text out where it is needed");
            else if (documents > 1)
                problems.add(at, "A pack is one document; here a second one begins.", "");
            else if (depth > DEEPEST) problems.add(at, "The file is nested too deeply.", "");
            if (problems.any()) return false;
        }
        return true;
    }

    private Yaml tree(Node node) {
        Spot at = spot(node.getStartMark());
        return switch (node) {
            case MappingNode mapping -> mapping(at, mapping.getValue());
            case SequenceNode sequence ->
                    new Yaml.Listing(at, sequence.getValue().stream().map(this::tree).toList());
            case ScalarNode scalar -> scalar(at, scalar);
            default -> new Yaml.Nothing(at);
        };
    }

    private Yaml mapping(Spot at, List<NodeTuple> tuples) {
        var entries = new LinkedHashMap<String, Entry>();
        for (NodeTuple tuple : tuples) {
            Spot key = spot(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(key, "A key must be a word.", "");
                continue;
            }
            var entry = new Entry(key, tree(tuple.getValueNode()));
            if (entries.putIfAbsent(name.getValue(), entry) != null)
                problems.add(
                        key, "`" + name.getValue() + "` is given twice.", "keep one of the two");
        }
        return new Yaml.Mapping(at, entries);
    }

    private static Yaml scalar(Spot at, ScalarNode node) {
        ScalarStyle style = node.getScalarStyle();
        boolean quoted = style == ScalarStyle.DOUBLE_QUOTED || style == ScalarStyle.SINGLE_QUOTED;
        boolean oneLine =
                node.getStartMark().map(Mark::getLine).equals(node.getEndMark().map(Mark::getLine));
        return new Yaml.Scalar(
                at,
                value(node),
                !oneLine || !(quoted || style == ScalarStyle.PLAIN) ? -1 : quoted ? 1 : 0);
    }

    private static @Nullable Object value(ScalarNode node) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.NULL)) return null;
        if (tag.equals(Tag.BOOL)) return Boolean.valueOf(text);
        try {
            if (tag.equals(Tag.INT)) return Long.valueOf(text);
            if (tag.equals(Tag.FLOAT)) return Double.valueOf(text);
        } catch (NumberFormatException outsized) {
            return text;
        }
        return text;
    }

    private Spot spot(Optional<Mark> mark) {
        return mark.map(at -> new Spot(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(new Spot(file, 1, 1));
    }
}
