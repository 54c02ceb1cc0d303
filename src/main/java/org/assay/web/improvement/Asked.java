package org.assay.web.improvement;

import java.util.Map;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.PlanSearch.Order;
import org.assay.reporting.RoundPlans;

/**
 * Reads from an address which actions are asked for; anything unknown finds nothing or counts not.
 */
final class Asked {
    private Asked() {}

    static PlanSearch of(Map<String, String> fields) {
        return new PlanSearch(
                text(fields, "plan"),
                text(fields, "standard"),
                text(fields, "rag"),
                text(fields, "overdue").equals("yes"),
                Order.of(text(fields, "sort")).orElse(Order.NUMBER),
                page(text(fields, "page")));
    }

    /** Of which round, and where in it. */
    static RoundPlans.Wish round(Map<String, String> fields) {
        return new RoundPlans.Wish(text(fields, "round"), text(fields, "area"));
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").replace("\0", "").strip();
    }

    private static int page(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }
}
