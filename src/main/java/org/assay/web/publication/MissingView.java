package org.assay.web.publication;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.assessment.Missing;
import org.assay.framework.Terms;
import org.assay.web.layout.Say;

/** Something that has to be told first, and where. */
public record MissingView(String sentence, String place) {
    static List<MissingView> of(Assessed assessed, List<Missing> missing) {
        return missing.stream()
                .map(each -> new MissingView(each.sentence(), place(assessed, each.ref())))
                .toList();
    }

    private static String place(Assessed assessed, String ref) {
        String base = "/assessments/" + assessed.assessment().id();
        if (ref.startsWith(Terms.DETAILS)) return base + "/details#" + Say.anchor(ref);
        return assessed.outline()
                .standardOf(ref)
                .or(() -> assessed.outline().standard(ref))
                .map(standard ->
                        "%s/standards/%s?item=%s#item-%s"
                                .formatted(base, standard.ref(), ref, Say.anchor(ref)))
                .orElse(base);
    }
}
