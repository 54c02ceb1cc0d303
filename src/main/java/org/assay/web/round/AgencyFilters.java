package org.assay.web.round;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.kernel.Problem;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.reporting.AgencySearch;
import org.assay.round.AgencyState;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Form;

/** The filters over a round's agencies: what is chosen, and what there is to choose from. */
public record AgencyFilters(
        Form form,
        Map<String, String> areas,
        Map<String, String> states,
        Map<String, String> types,
        Map<String, String> orders) {
    private static final String[] NAMES = {"q", "area", "state", "type", "sort"};

    static Form form(Map<String, String> asked) {
        var values = new LinkedHashMap<String, String>();
        for (String name : NAMES) values.put(name, asked.getOrDefault(name, "").strip());
        return Form.of(values);
    }

    /**
     * @param page 0 for all on one
     */
    static AgencySearch search(Form form, int page) {
        return new AgencySearch(
                form.value("q"),
                form.value("area"),
                form.value("state"),
                form.value("type"),
                AgencySearch.Order.of(form.value("sort")),
                page);
    }

    static AgencyFilters of(Form form, Edition edition, OrganisationTypes known) {
        var states = new LinkedHashMap<String, String>();
        for (AgencyState.Kind kind : AgencyState.Kind.values()) states.put(kind.id(), kind.label());
        var types = new LinkedHashMap<String, String>();
        for (OrganisationType type : known.all())
            if (edition.isFor(type.id())) types.put(type.id(), type.label());
        var orders = new LinkedHashMap<String, String>();
        for (AgencySearch.Order order : AgencySearch.Order.values())
            orders.put(order == AgencySearch.Order.NAME ? "" : order.id(), order.label());
        return new AgencyFilters(
                form,
                all("All areas", FilterChoices.areas(edition)),
                all("Any state", states),
                all("Any type", types),
                orders);
    }

    /** Whether there are areas to choose from. */
    public boolean hasAreas() {
        return areas.size() > 1;
    }

    /** What is wrong, for a page that has no fields to mend it with. */
    public Form wrong() {
        return Form.empty()
                .with(
                        form.problems().stream()
                                .map(problem -> Problem.whole(problem.message()))
                                .toList());
    }

    public boolean any() {
        return !query().isEmpty();
    }

    /** An address with the same choices. */
    public String address(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address with the same choices to which the number of a page can be added. */
    public String pages(String path) {
        return address(path) + (any() ? "&" : "?");
    }

    private String query() {
        return form.values().entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(one ->
                        one.getKey()
                                + "="
                                + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(joining("&"));
    }

    private static Map<String, String> all(String none, Map<String, String> some) {
        var all = new LinkedHashMap<String, String>();
        all.put("", none);
        all.putAll(some);
        return all;
    }
}
