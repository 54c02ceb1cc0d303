/**
 * Action plans: what an organisation will do about what it found, by whom and by when, how it goes,
 * and what came of it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "form", "framework", "evidence"})
@NullMarked
package org.assay.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
