/** Lists as files: what leaves Assay as CSV, JSON, a workbook or a PDF. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "framework",
            "organisation",
            "improvement",
            "assessment",
            "publication"
        })
@NullMarked
package org.assay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
