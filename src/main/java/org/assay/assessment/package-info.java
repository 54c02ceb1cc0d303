/**
 * An organisation's work on an edition: its entries, who owns and confirms what, what came over
 * from the edition before, and the pure evaluation of it all.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "framework",
            "organisation",
            "evidence",
            "improvement"
        })
@NullMarked
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
