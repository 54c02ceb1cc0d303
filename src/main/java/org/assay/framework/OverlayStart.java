package org.assay.framework;

import java.util.List;

/**
 * The beginning of an overlay, for a board to fill in: its name, and what the edition leaves to
 * boards.
 */
public final class OverlayStart {
    private OverlayStart() {}

    /**
     * @param key the board's
     * @param name what people call the board
     */
    public static String of(Edition edition, String key, String name) {
        var pack = new StringBuilder();
        line(pack, "pack: 1");
        line(pack, "base: " + edition);
        line(pack, "overlay: " + key);
        line(pack, "title: " + quoted(edition.title() + ", " + name));
        line(pack, "short: " + quoted(edition.shortTitle() + ", " + name));
        line(pack, "for:");
        line(pack, "  who: Organisations that … commissions. (to be filled in)");
        line(pack, "  when: \"organisation.commissioner in ['CODE']\"");
        List<Standard> open = edition.standards().stream().filter(OverlayStart::open).toList();
        if (!open.isEmpty()) line(pack, "replace:");
        for (Standard standard : open) {
            line(pack, "  " + quoted(standard.ref()) + ":");
            line(pack, "    title: " + quoted(standard.title()));
            line(pack, "    applies: \"true\"");
            for (Requirement requirement : standard.requirements()) {
                line(pack, "  " + quoted(requirement.ref()) + ":");
                line(pack, "    title: " + quoted(requirement.title()));
            }
        }
        if (open.isEmpty() && !edition.standards().isEmpty()) {
            String ref = edition.standards().getLast().ref();
            line(pack, "# To ask more under a standard, take the signs away and fill in:");
            line(pack, "# add:");
            line(pack, "#   " + quoted(ref) + ":");
            line(pack, "#     - ref: " + quoted(ref + ".90"));
            line(pack, "#       title: \"\"");
        }
        return pack.toString();
    }

    /** Whether it is asked of nobody until a board fills it in. */
    private static boolean open(Standard standard) {
        return standard.applies() != null && standard.applies().toString().equals("false");
    }

    private static void line(StringBuilder pack, String line) {
        pack.append(line).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
