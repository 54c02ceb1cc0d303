package org.assay.web.assessment;

import org.assay.assessment.Assessed;
import org.assay.framework.Standard;
import org.assay.kernel.NotFound;
import org.assay.web.layout.Say;

/** Where things stand on the pages of an assessment. */
final class Places {
    private Places() {}

    /** The item, open, on its standard's page. */
    static String item(Assessed assessed, String ref) {
        return "%s?item=%s#item-%s".formatted(standard(assessed, ref), ref, Say.anchor(ref));
    }

    static String requirement(Assessed assessed, String ref) {
        return "%s#requirement-%s".formatted(standard(assessed, ref), Say.anchor(ref));
    }

    private static String standard(Assessed assessed, String part) {
        Standard standard = assessed.outline().standardOf(part).orElseThrow(NotFound::new);
        return "/assessments/%s/standards/%s".formatted(assessed.assessment().id(), standard.ref());
    }
}
