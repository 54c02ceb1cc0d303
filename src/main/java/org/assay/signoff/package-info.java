/**
 * Signing the declaration of a return before it is handed in: by the most senior person, with an
 * account or by a link, and off again as soon as what was signed changes.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "framework",
            "organisation",
            "account",
            "mail",
            "improvement",
            "assessment"
        })
@NullMarked
package org.assay.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
