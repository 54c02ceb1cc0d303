package org.assay.web.assessment;

import java.util.List;
import org.assay.assessment.Assessed;
import org.assay.framework.Standard;

/**
 * A standard's page.
 *
 * @param people whom a requirement may be given to, by id; for those who may give it
 * @param open the ref of the item that stands open, or of the requirement whose owner is chosen
 */
public record StandardView(
        Assessed assessed,
        Standard standard,
        List<RequirementView> requirements,
        Rail rail,
        List<Person> people,
        Can can,
        String open) {

    /** Somebody who may own a requirement. */
    public record Person(String id, String name) {}

    /** What the reader may do here. */
    public record Can(boolean answer, boolean confirm, boolean assign) {}

    public String base() {
        return "/assessments/" + assessed.assessment().id();
    }
}
