package org.assay.web.improvement;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.reporting.RoundPlans;
import org.assay.round.Round;
import org.assay.web.layout.FilterChoices;
import org.assay.web.layout.Form;

/**
 * The actions of all plans that somebody follows.
 *
 * @param wish of which round
 * @param choices what the list can be narrowed by besides
 */
public record FollowedView(
        RoundPlans.Narrowed narrowed,
        RoundPlans.Wish wish,
        Map<OrganisationId, Organisation> organisations,
        PlansView choices) {

    public Listing<LineView> lines() {
        return choices.lines();
    }

    public String organisation(LineView line) {
        Organisation known = organisations.get(line.line().plan().organisation());
        return known == null ? "" : known.name();
    }

    /** The whole plan that a line comes from. */
    public String address(LineView line) {
        return "/followed/" + line.line().plan().id();
    }

    /** What is chosen, for the fields of the filter, and what is wrong with it. */
    public Form form() {
        var values = new LinkedHashMap<>(choices.chosen().values());
        values.put("round", wish.round());
        values.put("area", wish.area());
        return Form.of(values).with(narrowed.problems());
    }

    public Map<String, String> rounds() {
        var rounds = new LinkedHashMap<String, String>();
        rounds.put("", "All, and what came without a round");
        for (Round round : narrowed.rounds()) rounds.put(round.id().toString(), round.title());
        return rounds;
    }

    /** Of the chosen round; none where there is nothing to choose. */
    public Map<String, String> areas() {
        var areas = new LinkedHashMap<String, String>();
        narrowed.edition().map(FilterChoices::areas).ifPresent(areas::putAll);
        if (areas.isEmpty()) return areas;
        var all = new LinkedHashMap<String, String>();
        all.put("", "All areas");
        all.putAll(areas);
        return all;
    }

    /** The same choices at another address, to which more can be added. */
    public String address(String path) {
        return choices.address(path) + more("round", wish.round()) + more("area", wish.area());
    }

    private static String more(String name, String value) {
        return value.isEmpty()
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public boolean isNarrowed() {
        return narrowed.search().narrowed();
    }
}
