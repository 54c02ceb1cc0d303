/**
 * Lists as files: what leaves Assay as CSV, JSON, a workbook or a PDF; and workbooks that come
 * back.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "framework",
            "organisation",
            "evidence",
            "improvement",
            "assessment",
            "publication"
        })
@NullMarked
package org.assay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
