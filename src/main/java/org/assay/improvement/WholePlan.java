package org.assay.improvement;

import java.util.List;

/** A plan with all its areas, in the order of the edition's standards, and their actions. */
public record WholePlan(Plan plan, List<Area> areas) {
    public WholePlan {
        areas = List.copyOf(areas);
    }
}
