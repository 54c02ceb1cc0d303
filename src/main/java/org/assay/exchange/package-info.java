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
            "round",
            "publication",
            "reporting"
        })
@NullMarked
package org.assay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
