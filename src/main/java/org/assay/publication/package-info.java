/**
 * Freezes an assessment into a snapshot that nobody can edit, hands it to whom it is for, takes it
 * back, and keeps the public directory of summaries.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "framework",
            "organisation",
            "account",
            "evidence",
            "mail",
            "improvement",
            "assessment",
            "signoff"
        })
@NullMarked
package org.assay.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
