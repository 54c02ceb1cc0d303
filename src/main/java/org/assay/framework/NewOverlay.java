package org.assay.framework;

import java.util.Locale;
import java.util.Map;

/**
 * What is asked of an overlay before it is published: that it says as data whom it is for, and that
 * nothing which the edition or its beginning leaves open is still open.
 */
final class NewOverlay {
    private static final String REPLACE = "replace";
    private static final String TITLE = "title";

    private final Yaml told;
    private final Edition base;
    private final Problems problems;

    NewOverlay(Yaml told, Edition base, Problems problems) {
        this.told = told;
        this.base = base;
        this.problems = problems;
    }

    void check(Edition overlay) {
        if (told.has(OverlayRules.AREA)) checkArea(overlay, told.get(OverlayRules.AREA));
        for (Yaml standard : base.tree().get("standards").list()) {
            Yaml.Entry change = told.get(REPLACE).map().get(standard.text("ref"));
            if (leftToBoards(standard) && change != null && asksIt(change.value()))
                checkWords(standard, change.key());
        }
    }

    private void checkArea(Edition overlay, Yaml given) {
        Yaml who = given.get("who");
        if (open(who.text()))
            problems.add(
                    who.at(),
                    "It is not filled in yet whom this is for.",
                    "say it in words that they read, e.g. Practices that Four Towns CCG commissions.");
        boolean named = given.has("commissioners");
        if (!named && base.terms().sentTo(told.text("overlay")).isEmpty())
            problems.add(
                    given.at(),
                    "This names no groups, so the overlay has no area.",
                    "give the ODS codes of those who commission its organisations, e.g. commissioners: [\"ZD023\"]");
        if (overlay.area().stream()
                .flatMap(area -> area.conditions().stream())
                .anyMatch(each -> each.reads().contains(Area.COMMISSIONER)))
            problems.add(
                    given.get("when").at(),
                    "Who commissions them does not stand in `when`, which only narrows the area.",
                    "give the codes under `commissioners`");
    }

    /** Whether the edition asks it of nobody until a board fills it in. */
    static boolean leftToBoards(Yaml standard) {
        return standard.text("applies").equals("false");
    }

    private static boolean asksIt(Yaml change) {
        return change.has("applies") && !leftToBoards(change);
    }

    private void checkWords(Yaml standard, Spot asked) {
        Map<String, Yaml.Entry> changes = told.get(REPLACE).map();
        for (Yaml requirement : standard.get("requirements").list()) {
            String ref = requirement.text("ref");
            if (told.texts("drop").contains(ref)) continue;
            Yaml.Entry change = changes.get(ref);
            String words = change == null ? "" : change.value().text(TITLE);
            if (!words.isEmpty() && !open(words) && !same(words, requirement.text(TITLE))) continue;
            problems.add(
                    change == null ? asked : at(change),
                    "%s has no words of yours yet, and the edition leaves them to you."
                            .formatted(ref),
                    "give it a `title` of its own under `replace`, or name it under `drop`");
        }
    }

    private static Spot at(Yaml.Entry change) {
        return change.value().has(TITLE) ? change.value().get(TITLE).at() : change.key();
    }

    private static boolean open(String words) {
        return words.contains("…") || words.toLowerCase(Locale.UK).contains("to be filled in");
    }

    private static boolean same(String words, String others) {
        return plain(words).equals(plain(others));
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
