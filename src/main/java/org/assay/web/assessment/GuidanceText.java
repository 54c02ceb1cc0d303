package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Guidance as a page shows it.
 *
 * @param lines of a list, or the one paragraph
 */
public record GuidanceText(boolean list, List<String> lines) {
    /** Paragraphs are parted by blank lines; lines that begin with a dash are a list. */
    static List<GuidanceText> of(String text) {
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
        return parts;
    }
}
