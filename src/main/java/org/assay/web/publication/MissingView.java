package org.assay.web.publication;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Missing;
import org.assay.framework.Requirement;
import org.assay.framework.Terms;
import org.assay.web.layout.Say;

/** Something that has to be told first, and where. */
public record MissingView(String sentence, String place) {
    static List<MissingView> of(Assessed assessed, List<Missing> missing) {
        return missing.stream()
                .map(each -> new MissingView(each.sentence(), place(assessed, each)))
                .toList();
    }

    private static String place(Assessed assessed, Missing missing) {
        String ref = missing.ref();
        String base = "/assessments/" + assessed.assessment().id();
        if (ref.startsWith(Terms.DETAILS)) return base + "/details#f-" + Say.anchor(ref);
        String anchor =
                assessed.outline().standard(ref).isPresent()
                        ? "declaration"
                        : assessed.outline()
                                .requirementOf(ref)
                                .filter(Requirement::rated)
                                .map(Requirement::ref)
                                .orElse(ref.contains("/") ? "judgement" : ref);
        return assessed.outline()
                .standardOf(ref)
                .or(() -> assessed.outline().standard(ref))
                .map(standard ->
                        "%s/standards/%s?item=%s#item-%s"
                                .formatted(base, standard.ref(), ref, Say.anchor(anchor)))
                .orElse(base);
    }
}
