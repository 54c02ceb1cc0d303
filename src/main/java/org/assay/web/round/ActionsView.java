package org.assay.web.round;

import java.util.ArrayList;
import java.util.List;
import org.assay.reporting.PlanFigures;
import org.assay.web.layout.Say;

/** What all agencies' action plans come to, in words. */
public record ActionsView(PlanFigures figures) {
    /** A number with its mark. */
    public record Figure(String look, String words) {}

    public String plans() {
        return "%s in %s"
                .formatted(
                        figures.actions() == 1 ? "action" : "actions",
                        Say.count(figures.plans(), "plan", "plans"));
    }

    /** Those that there are. */
    public List<Figure> all() {
        var all = new ArrayList<Figure>();
        add(all, "as-not", figures.red(), "red");
        add(all, "as-part", figures.amber(), "amber");
        add(all, "as-met", figures.green(), "green");
        add(all, "as-un", figures.unrated(), "not rated yet");
        add(all, "as-un", figures.waiting(), "still without an action");
        return all;
    }

    private static void add(List<Figure> all, String look, int count, String words) {
        if (count > 0) all.add(new Figure(look, count + " " + words));
    }

    /** How many are open, and of those overdue. */
    public String open() {
        if (figures.open() == 0) return "None of them is open.";
        return figures.overdue() == 0
                ? "%d open, none of them overdue.".formatted(figures.open())
                : "%d open, %d of them overdue.".formatted(figures.open(), figures.overdue());
    }
}
