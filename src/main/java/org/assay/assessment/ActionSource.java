package org.assay.assessment;

import java.util.Map;
import java.util.Set;

/**
 * Says what of the actions under an assessment's requirements is filled in. Whoever keeps the
 * action plans fills this need.
 */
public interface ActionSource {
    /**
     * By the requirement's ref the ids of the fields that are filled: those of the pack's plan, or
     * what a plan with numbered actions must have. In one statement; what has no action is left
     * out.
     */
    Map<String, Set<String>> filled(AssessmentId assessment);
}
