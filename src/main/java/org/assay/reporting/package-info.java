/**
 * What comes of many returns together: where asked agencies stand, heat maps, the weakest
 * statements, and how that compares with the round before. It keeps small rows of its own, so that
 * no view ever opens an assessment.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "framework",
            "organisation",
            "improvement",
            "assessment",
            "round",
            "publication"
        })
@NullMarked
package org.assay.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
