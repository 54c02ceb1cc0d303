/**
 * Copies all that an installation holds into one file, and puts it into an empty place again. It
 * reads every room's tables as they stand, as the owner of the database, and knows none of them.
 */
@ApplicationModule(allowedDependencies = {"kernel", "store"})
@NullMarked
package org.assay.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
