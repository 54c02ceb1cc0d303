package org.assay.web.exchange;

import org.assay.assessment.Assessed;
import org.assay.framework.Edition;
import org.assay.web.layout.Form;

/**
 * The page from which the workbook is downloaded and to which it comes back.
 *
 * @param mayAnswer whether the reader may upload one
 */
public record WorkbookView(Assessed assessed, boolean mayAnswer, Form form) {
    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }

    public Edition edition() {
        return assessed.edition();
    }
}
