package org.assay.web.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.framework.Edition;
import org.assay.framework.Level;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.Total;

/**
 * What the results of one edition come to.
 *
 * @param title of the edition; its name where it is here no more
 * @param levels their labels by id, the highest last
 * @param lines the kinds of organisations, all together last
 */
public record TotalsView(
        String framework,
        String edition,
        String title,
        Map<String, String> levels,
        List<Line> lines) {
    /**
     * A kind of organisations.
     *
     * @param byLevel how many are at which level, by its id
     */
    public record Line(String label, Map<String, Long> byLevel) {
        public long of(String level) {
            return byLevel.getOrDefault(level, 0L);
        }

        public long all() {
            return byLevel.values().stream().mapToLong(n -> n).sum();
        }

        /** In whole percent of all; never 0 or 100 for what is not. */
        public String share(String level) {
            long some = of(level);
            if (some == 0 || all() == 0) return "0%";
            long percent = Math.round(100.0 * some / all());
            if (percent == 0) return "under 1%";
            return percent == 100 && some < all() ? "over 99%" : percent + "%";
        }
    }

    /** All kinds together. */
    public Line together() {
        return lines.getLast();
    }

    static List<TotalsView> of(
            List<Total> totals, List<Edition> editions, OrganisationTypes types) {
        var byEdition = new LinkedHashMap<String, List<Total>>();
        for (Total total : totals)
            byEdition
                    .computeIfAbsent(
                            total.framework() + "/" + total.edition(), name -> new ArrayList<>())
                    .add(total);
        return byEdition.values().stream().map(each -> view(each, editions, types)).toList();
    }

    private static TotalsView view(
            List<Total> totals, List<Edition> editions, OrganisationTypes types) {
        Total first = totals.getFirst();
        Edition edition =
                editions.stream()
                        .filter(one -> one.framework().equals(first.framework()))
                        .filter(one -> one.edition().equals(first.edition()))
                        .findFirst()
                        .orElse(null);
        var levels = new LinkedHashMap<String, String>();
        if (edition != null)
            for (Level level : edition.levels()) levels.put(level.id(), level.label());
        var byType = new LinkedHashMap<String, Map<String, Long>>();
        for (OrganisationType type : types.all()) byType.put(type.id(), new LinkedHashMap<>());
        var all = new LinkedHashMap<String, Long>();
        for (Total total : totals) {
            levels.putIfAbsent(total.level(), total.level());
            byType.computeIfAbsent(total.type(), type -> new LinkedHashMap<>())
                    .merge(total.level(), total.organisations(), Long::sum);
            all.merge(total.level(), total.organisations(), Long::sum);
        }
        var lines = new ArrayList<Line>();
        byType.forEach((type, byLevel) -> {
            String label = types.find(type).map(OrganisationType::label).orElse(type);
            if (!byLevel.isEmpty()) lines.add(new Line(label, byLevel));
        });
        lines.add(new Line("All kinds", all));
        return new TotalsView(
                first.framework(),
                first.edition(),
                edition == null ? first.framework() : edition.title(),
                levels,
                lines);
    }
}
