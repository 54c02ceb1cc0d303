package org.assay.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts tables into an order in which each comes after those that its rows refer to. */
final class Ordering {
    private Ordering() {}

    /**
     * @param needs the names of the tables that a table refers to
     */
    static List<Manifest.Table> of(Map<Manifest.Table, Set<String>> needs) {
        var ordered = new ArrayList<Manifest.Table>();
        var waiting = new HashSet<String>();
        needs.keySet().forEach(table -> waiting.add(table.name()));
        while (!waiting.isEmpty()) {
            List<Manifest.Table> ready =
                    needs.keySet().stream()
                            .filter(table -> waiting.contains(table.name()))
                            .filter(table ->
                                    needs.getOrDefault(table, Set.of()).stream()
                                            .noneMatch(waiting::contains))
                            .toList();
            if (ready.isEmpty()) {
                throw new CannotBackUp("These tables refer to each other in a circle: " + waiting);
            }
            ready.forEach(table -> waiting.remove(table.name()));
            ordered.addAll(ready);
        }
        return ordered;
    }
}
