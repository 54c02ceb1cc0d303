package org.assay.web.layout;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.form.Option;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Level;
import org.assay.framework.ProfileQuestion;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.assay.publication.DirectorySearch;
import org.springframework.stereotype.Component;

/** Reads the filters of a list of publications from an address. */
@Component
public class FilterChoices {
    private final Editions editions;
    private final OrganisationTypes types;

    FilterChoices(Editions editions, OrganisationTypes types) {
        this.editions = editions;
        this.types = types;
    }

    /** Anything unknown finds nothing; anything missing does not matter. */
    public Filters of(Map<String, String> asked) {
        var values = new LinkedHashMap<String, String>();
        for (String name : new String[] {"q", "framework", "type", "level", "year", "sort"}) {
            values.put(name, asked.getOrDefault(name, "").strip());
        }
        Form form = Form.of(values);
        var search =
                new DirectorySearch(
                        form.value("q"),
                        form.value("framework"),
                        form.value("type"),
                        form.value("level"),
                        form.value("year"),
                        form.is("sort", "newest")
                                ? DirectorySearch.Order.NEWEST
                                : DirectorySearch.Order.NAME);
        Map<String, String> labels = labels();
        List<Edition> all = editions.all();
        return new Filters(
                form,
                search,
                frameworks(all),
                all("Any type", labels),
                levels(all),
                years(all),
                orders(),
                labels);
    }

    /**
     * Where an agency works, as far as the edition asks that of a profile: by {@code
     * QUESTION:OPTION}.
     */
    public static Map<String, String> areas(Edition edition) {
        var areas = new LinkedHashMap<String, String>();
        for (ProfileQuestion question : edition.profile()) {
            if (!question.several()) continue;
            for (Option option : question.options())
                areas.put(question.ref() + ":" + option.id(), option.label());
        }
        return areas;
    }

    /** The page's number in an address; 1 for anything that is none. */
    public static int page(Map<String, String> asked) {
        try {
            return Math.max(1, Integer.parseInt(asked.getOrDefault("page", "1")));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    private Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        for (OrganisationType type : types.all()) labels.put(type.id(), type.label());
        return labels;
    }

    private static Map<String, String> frameworks(List<Edition> editions) {
        var titles = new TreeMap<String, String>();
        for (Edition edition : editions) titles.put(edition.framework(), edition.title());
        return all("All frameworks", titles);
    }

    private static Map<String, String> levels(List<Edition> editions) {
        var labels = new LinkedHashMap<String, String>();
        for (Edition edition : editions) {
            for (Level level : edition.levels()) labels.put(level.id(), level.label());
        }
        return all("Any level", labels);
    }

    private static Map<String, String> years(List<Edition> editions) {
        var names = new TreeMap<String, String>(Comparator.reverseOrder());
        for (Edition edition : editions) names.put(edition.edition(), edition.edition());
        return all("Latest", names);
    }

    private static Map<String, String> orders() {
        return all("Name", Map.of("newest", "Newest first"));
    }

    private static Map<String, String> all(String none, Map<String, String> some) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", none);
        choices.putAll(some);
        return choices;
    }
}
