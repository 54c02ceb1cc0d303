package org.assay.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in JSON in which names are to be replaced that stand in quotes.
 *
 * @param between what stays: one before each name, and one after the last
 * @param names in the order in which they come
 */
record Template(List<String> between, List<String> names) {

    static Template of(String json, Collection<String> names) {
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var found = Pattern.compile("(?<=\")(?:" + any + ")(?=\")").matcher(json);
        var between = new ArrayList<String>();
        var inOrder = new ArrayList<String>();
        int end = 0;
        while (found.find()) {
            between.add(json.substring(end, found.start()));
            inOrder.add(found.group());
            end = found.end();
        }
        between.add(json.substring(end));
        return new Template(between, inOrder);
    }

    String with(Map<String, String> instead) {
        var text = new StringBuilder();
        for (int n = 0; n < names.size(); n++) text.append(between.get(n)).append(instead.get(names.get(n)));
        return text.append(between.getLast()).toString();
    }
}
