/** Lists as files: what leaves Assay as CSV or JSON for other programs to read. */
@ApplicationModule(
        allowedDependencies = {"kernel", "framework", "organisation", "assessment", "publication"})
@NullMarked
package org.assay.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
