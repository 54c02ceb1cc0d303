/**
 * What is held about one person, shown to them or erased. It reads every room's tables as the owner
 * of the database, knows none of them, and asks the rooms for what only they can do.
 */
@ApplicationModule(allowedDependencies = {"kernel", "trail", "account", "publication"})
@NullMarked
package org.assay.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
