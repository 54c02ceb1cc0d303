package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import org.assay.assessment.Assessed;
import org.assay.web.layout.GuidanceText;

/**
 * The page for what is asked once of a return.
 *
 * @param help whom to ask; empty for nobody
 */
public record DetailsView(
        Assessed assessed, List<AskField> fields, List<GuidanceText> help, boolean editable) {
    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }

    /** What is saved, for those who may only read it. */
    public String said(AskField field) {
        String said =
                Words.answer(
                        field.item().question(),
                        assessed.assessment().entry(field.ref()).answer(),
                        "",
                        Map.of());
        return said.isEmpty() ? "Not answered yet." : said;
    }
}
