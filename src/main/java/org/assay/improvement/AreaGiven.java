package org.assay.improvement;

/**
 * What somebody wants an area to say.
 *
 * @param standard in an audit's plan the ref of a standard of its edition, in the organisation's
 *     own any words; empty for none. Only read when the area is added.
 * @param title what is to become better; only of areas that people added
 */
public record AreaGiven(String standard, String title, String outcome, String target) {
    AreaGiven stripped() {
        return new AreaGiven(standard.strip(), title.strip(), outcome.strip(), target.strip());
    }
}
