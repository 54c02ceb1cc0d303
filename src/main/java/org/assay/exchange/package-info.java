/** Lists as files: what leaves Assay as CSV, JSON, a workbook or a PDF. */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "improvement", "publication"})
@NullMarked
package org.assay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
