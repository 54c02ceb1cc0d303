/**
 * Evidence on request: what a recipient asks to see of a return that it received, and the documents
 * that the organisation supplies for it, which the recipient opens and no others.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "organisation",
            "account",
            "evidence",
            "mail",
            "assessment",
            "publication"
        })
@NullMarked
package org.assay.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
