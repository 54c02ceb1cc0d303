package org.assay.web.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Guidance as a page shows it.
 *
 * @param lines of a list, or the one paragraph
 */
public record GuidanceText(boolean list, List<String> lines) {
    /** A pack's guidance stays as it is, and stands beside every item of every page. */
    private static final Map<String, List<GuidanceText>> KNOWN = new ConcurrentHashMap<>();

    private static final int REMEMBERED = 5_000;

    public static List<GuidanceText> of(String text) {
        List<GuidanceText> known = KNOWN.get(text);
        if (known != null) return known;
        List<GuidanceText> read = read(text);
        if (KNOWN.size() < REMEMBERED) KNOWN.put(text, read);
        return read;
    }

    /** Paragraphs are parted by blank lines; lines that begin with a dash are a list. */
    private static List<GuidanceText> read(String text) {
        var parts = new ArrayList<GuidanceText>();
        for (String block : text.strip().split("\\n\\s*\\n")) {
            if (block.isBlank()) continue;
            List<String> lines = Arrays.stream(block.split("\\n")).map(String::strip).toList();
            boolean list = lines.stream().allMatch(line -> line.startsWith("- "));
            parts.add(
                    list
                            ? new GuidanceText(
                                    true, lines.stream().map(l -> l.substring(2)).toList())
                            : new GuidanceText(false, List.of(String.join(" ", lines))));
        }
        return List.copyOf(parts);
    }
}
