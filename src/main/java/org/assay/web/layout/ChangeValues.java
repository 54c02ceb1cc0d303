package org.assay.web.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values before and after a change, of each only what the other has not, and not at any length.
 */
record ChangeValues(String before, String after) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LONGEST = 300;

    static ChangeValues of(@Nullable String before, @Nullable String after) {
        Map<String, String> then = parts(before);
        Map<String, String> now = parts(after);
        return new ChangeValues(said(then, now), said(now, then));
    }

    /** Of an invitation: the role alone, since whom it went to is what the line is about. */
    static ChangeValues ofInvitation(@Nullable String before, @Nullable String after) {
        return new ChangeValues(role(parts(before)), role(parts(after)));
    }

    /** Once the role was all that was said. */
    private static String role(Map<String, String> parts) {
        return parts.getOrDefault("role", parts.getOrDefault("", ""));
    }

    /**
     * To whom an invitation went; empty once that was erased.
     *
     * @param subject what the line is about, which said it once
     */
    static String invited(@Nullable String before, @Nullable String after, String subject) {
        String stored = after == null ? before : after;
        if (stored == null) return "";
        return parts(stored).getOrDefault("email", subject.indexOf('@') < 0 ? "" : subject);
    }

    private static String said(Map<String, String> parts, Map<String, String> other) {
        String all =
                parts.entrySet().stream()
                        .filter(part -> !part.getValue().equals(other.get(part.getKey())))
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part -> part.getKey().isEmpty() ? part.getValue() : named(part))
                        .collect(Collectors.joining(", "));
        if (all.codePointCount(0, all.length()) <= LONGEST) return all;
        return all.substring(0, all.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static String named(Map.Entry<String, String> part) {
        return part.getKey().replace('_', ' ') + ": " + part.getValue();
    }

    private static Map<String, String> parts(@Nullable String stored) {
        if (stored == null) return Map.of();
        var parts = new LinkedHashMap<String, String>();
        if (stored.startsWith("{")) {
            try {
                collect("", JSON.readTree(stored), parts);
                return parts;
            } catch (JacksonException notJson) {
                parts.clear();
            }
        }
        parts.put("", stored);
        return parts;
    }

    /** The value of an answer needs no name, and a part of a part is called by its own. */
    private static void collect(String name, JsonNode node, Map<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(part ->
                            collect(
                                    part.getKey().equals("value") ? "" : part.getKey(),
                                    part.getValue(),
                                    into));
        } else if (node.isArray()) {
            into.put(
                    name,
                    node.valueStream()
                            .map(one -> one.asString(one.toString()))
                            .collect(Collectors.joining(", ")));
        } else {
            into.put(name, node.isNull() ? "" : node.asString(node.toString()));
        }
    }
}
