package org.assay.web.assessment;

import org.assay.assessment.Assessed;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.framework.Terms;
import org.assay.kernel.NotFound;
import org.assay.web.layout.Say;

/** Where things stand on the pages of an assessment. */
final class Places {
    private Places() {}

    /** The item, open, on its standard's page; what is asked of the return on its own. */
    static String item(Assessed assessed, String ref) {
        if (ref.startsWith(Terms.DETAILS))
            return "/assessments/%s/details#%s"
                    .formatted(assessed.assessment().id(), AskField.name(ref));
        String anchor =
                assessed.outline()
                        .requirementOf(ref)
                        .filter(Requirement::rated)
                        .filter(each ->
                                each.ownItems().stream().noneMatch(i -> i.ref().equals(ref)))
                        .map(Requirement::ref)
                        .orElse(ref);
        String place = ref.contains("/") && anchor.equals(ref) ? "judgement" : anchor;
        if (assessed.outline().standard(ref).isPresent()) place = "declaration";
        return "%s?item=%s#item-%s".formatted(standard(assessed, ref), ref, Say.anchor(place));
    }

    /** The next statement, open, with word of the one that was saved. */
    static String afterSaving(Assessed assessed, String saved, String next) {
        return "%s?item=%s&saved=%s#item-%s"
                .formatted(standard(assessed, next), next, saved, Say.anchor(next));
    }

    static String requirement(Assessed assessed, String ref) {
        return "%s#requirement-%s".formatted(standard(assessed, ref), Say.anchor(ref));
    }

    private static String standard(Assessed assessed, String part) {
        Standard standard =
                assessed.outline()
                        .standardOf(part)
                        .or(() -> assessed.outline().standard(part))
                        .orElseThrow(NotFound::new);
        return "/assessments/%s/standards/%s".formatted(assessed.assessment().id(), standard.ref());
    }
}
