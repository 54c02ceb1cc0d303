/** Entries of an assessment, their evaluation, confirmation, and what is carried forward. */
@ApplicationModule(allowedDependencies = {"kernel", "form", "framework", "organisation"})
@NullMarked
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
