package org.assay.web.improvement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.improvement.Plan;
import org.assay.improvement.PlanSearch;
import org.assay.improvement.Rag;
import org.assay.kernel.Listing;
import org.assay.web.layout.Form;
import org.assay.web.layout.Say;

/**
 * All plans in one: lines, and what they can be narrowed by.
 *
 * @param form of a plan to begin
 */
public record PlansView(
        Listing<LineView> lines,
        PlanSearch search,
        List<Plan> plans,
        Map<String, String> standards,
        Form form,
        boolean mayWrite) {

    public Map<String, String> planChoices() {
        var choices = new LinkedHashMap<String, String>(Map.of("", "All plans"));
        for (Plan plan : plans) choices.put(plan.id().toString(), plan.title());
        return choices;
    }

    public Map<String, String> standardChoices() {
        var choices = new LinkedHashMap<String, String>(Map.of("", "All standards"));
        standards.forEach((ref, title) -> choices.put(ref, ref + ". " + title));
        return choices;
    }

    public Map<String, String> ragChoices() {
        var choices = new LinkedHashMap<String, String>(Map.of("", "Any rating"));
        for (var rag : Rag.values()) choices.put(rag.id(), rag.label());
        choices.put("none", "No rating");
        choices.put("open", "No action yet");
        return choices;
    }

    public Map<String, String> orderChoices() {
        var choices = new LinkedHashMap<String, String>();
        for (var order : PlanSearch.Order.values()) choices.put(order.id(), order.label());
        return choices;
    }

    /** What is chosen, for the fields of the filter. */
    public Form chosen() {
        return Form.of(choices());
    }

    /** The same choices at another address, to which more can be added. */
    public String address(String path) {
        String query =
                choices().entrySet().stream()
                        .filter(choice -> !choice.getValue().isEmpty())
                        .map(choice ->
                                choice.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                choice.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return path + "?" + query;
    }

    public String found() {
        return Say.count(lines.total(), "line", "lines");
    }

    private Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("plan", search.plan());
        choices.put("standard", search.standard());
        choices.put("rag", search.rag());
        choices.put("overdue", search.overdue() ? "yes" : "");
        choices.put("sort", search.order().id());
        return choices;
    }
}
