package org.assay.assessment;

import org.assay.framework.Area;
import org.assay.framework.Edition;

/** What became of a wish to begin an assessment. */
public sealed interface Opened {
    /**
     * It is open.
     *
     * @param broughtForward how many answers came over from the edition before
     */
    record Begun(AssessmentId assessment, int broughtForward) implements Opened {}

    /** The organisation has one of this edition; here it is. */
    record Already(AssessmentId assessment) implements Opened {}

    /** The organisation's profile has not been accepted and submitted yet. */
    record ProfileFirst() implements Opened {}

    /** The edition is not for organisations of this type. */
    record NotForType(String type) implements Opened {}

    /** A board laid the edition over another for organisations in its area, and not for this. */
    record OutsideArea(Area area) implements Opened {}

    /** A board laid this edition over that one for the organisation, which answers it instead. */
    record Overlaid(Edition instead) implements Opened {}
}
