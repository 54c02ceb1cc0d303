/** Rounds: who is asked for a return of which edition, by whom and by when, and extensions. */
@ApplicationModule(allowedDependencies = {"kernel", "framework", "organisation", "assessment"})
@NullMarked
package org.assay.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
