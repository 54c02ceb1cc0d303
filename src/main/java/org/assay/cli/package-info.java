/** The operator's commands. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "framework",
            "organisation",
            "account",
            "publication",
            "trail",
            "backup",
            "privacy"
        })
@NullMarked
package org.assay.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
