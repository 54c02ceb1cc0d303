package org.assay.improvement;

import java.util.List;
import org.assay.framework.Edition;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;

/** Where an area stands in its plan: in the order of the edition's requirements. */
final class Placing {
    /** Of what belongs to no standard of the edition: after all that does. */
    static final int LAST = 1_000_000;

    /** Room between two requirements, for what people add to a standard. */
    private static final int STEP = 10;

    private Placing() {}

    static int ofRequirement(Edition edition, String ref) {
        List<String> refs = refs(edition.standards());
        int at = refs.indexOf(ref);
        return at < 0 ? LAST : (at + 1) * STEP;
    }

    /** After the last requirement of the standard. */
    static int within(Edition edition, String standard) {
        int count = 0;
        for (Standard each : edition.standards()) {
            count += each.requirements().size();
            if (each.ref().equals(standard)) return count * STEP + STEP / 2;
        }
        return LAST;
    }

    private static List<String> refs(List<Standard> standards) {
        return standards.stream()
                .flatMap(standard -> standard.requirements().stream())
                .map(Requirement::ref)
                .toList();
    }
}
