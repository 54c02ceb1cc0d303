package org.assay.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.publication.DirectorySearch;

/**
 * The filters over a list of publications: what is chosen, and what there is to choose from.
 *
 * @param typeLabels names of organisation types by id
 */
public record Filters(
        Form form,
        DirectorySearch search,
        Map<String, String> frameworks,
        Map<String, String> types,
        Map<String, String> levels,
        Map<String, String> editions,
        Map<String, String> orders,
        Map<String, String> typeLabels) {

    /** The choices as an address says them, without the page; empty when nothing is chosen. */
    public String query() {
        return form.values().entrySet().stream()
                .filter(chosen -> !chosen.getValue().isEmpty())
                .map(chosen -> chosen.getKey() + "=" + encoded(chosen.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** An address with the same choices: {@code /directory.csv?q=lark}. */
    public String address(String path) {
        String query = query();
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address to which the number of a page can be added. */
    public String pages(String path) {
        String query = query();
        return path + "?" + (query.isEmpty() ? "" : query + "&");
    }

    public boolean any() {
        return !query().isEmpty();
    }

    public String typeLabel(String id) {
        return typeLabels.getOrDefault(id, "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
