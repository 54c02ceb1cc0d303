package org.assay.improvement;

import java.util.List;
import java.util.stream.Stream;

/** A plan with all its areas, in the order of the edition's standards, and their actions. */
public record WholePlan(Plan plan, List<Area> areas) {
    public WholePlan {
        areas = List.copyOf(areas);
    }

    /** Other lines as soon as an area or an action of it is another. */
    public List<String> versions() {
        return areas.stream()
                .flatMap(area ->
                        Stream.concat(
                                Stream.of(area.id().value() + "=" + area.version()),
                                area.actions().stream()
                                        .map(action ->
                                                action.id().value() + "=" + action.version())))
                .toList();
    }
}
