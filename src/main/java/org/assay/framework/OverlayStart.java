package org.assay.framework;

import java.util.List;
import org.assay.organisation.BoardGroup;
import org.assay.organisation.Organisation;

/**
 * The beginning of an overlay, for a board to fill in: its name, the groups that it speaks for, and
 * what the edition leaves to boards. As it stands it cannot be published where anything is open.
 */
public final class OverlayStart {
    private final StringBuilder pack = new StringBuilder();
    private final Edition edition;
    private final Organisation board;
    private final List<BoardGroup> groups;

    private OverlayStart(Edition edition, Organisation board, List<BoardGroup> groups) {
        this.edition = edition;
        this.board = board;
        this.groups = groups;
    }

    /**
     * @param groups those that the board speaks for
     */
    public static String of(Edition edition, Organisation board, List<BoardGroup> groups) {
        return new OverlayStart(edition, board, groups).begin();
    }

    private String begin() {
        line("pack: 1");
        line("base: " + edition);
        line("overlay: " + board.code());
        line("title: " + quoted(edition.title() + ", " + board.name()));
        line("short: " + quoted(edition.shortTitle() + ", " + board.name()));
        area();
        List<Yaml> all = edition.tree().get("standards").list();
        List<Yaml> open = all.stream().filter(NewOverlay::leftToBoards).toList();
        if (!open.isEmpty()) line("replace:");
        for (Yaml standard : open) {
            line("  " + quoted(standard.text("ref")) + ":");
            line("    title: " + quoted(standard.text("title")));
            line("    applies: \"true\"");
            standard.get("requirements").list().forEach(this::leftOpen);
        }
        if (open.isEmpty() && !all.isEmpty()) furtherOnes(all.getLast().text("ref"));
        return pack.toString();
    }

    private void area() {
        line("for:");
        boolean received = edition.terms().sentTo(board.code()).isPresent();
        if (groups.isEmpty() && received) {
            line("  who: " + quoted("Organisations whose returns go to " + board.name() + "."));
            return;
        }
        line("  who: " + quoted(who()));
        line("  commissioners:" + (groups.isEmpty() ? " []" : ""));
        for (BoardGroup group : groups)
            line("    - " + quoted(group.code()) + " # " + oneLine(group.name()));
    }

    private String who() {
        if (groups.isEmpty()) return "Organisations that … commissions. (to be filled in)";
        List<String> names = groups.stream().map(each -> oneLine(each.name())).toList();
        String last = names.getLast();
        return names.size() == 1
                ? "Organisations that %s commissions.".formatted(last)
                : "Organisations that %s or %s commissions."
                        .formatted(String.join(", ", names.subList(0, names.size() - 1)), last);
    }

    private void leftOpen(Yaml requirement) {
        line("  " + quoted(requirement.text("ref")) + ":");
        line("    title: " + quoted(requirement.text("title")));
        if (!requirement.has("guidance")) return;
        line("    guidance:");
        requirement
                .get("guidance")
                .map()
                .forEach((key, entry) -> {
                    line("      " + key + ": |");
                    entry.value().text().lines().forEach(text -> line("        " + text));
                });
    }

    private void furtherOnes(String ref) {
        line("# To ask more under a standard, take the signs away and fill in:");
        line("# add:");
        line("#   " + quoted(ref) + ":");
        line("#     - ref: " + quoted(ref + ".90"));
        line("#       title: \"\"");
    }

    private void line(String line) {
        pack.append(line).append('\n');
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String quoted(String text) {
        return "\"" + oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
