/** Organisations: their types, areas and the register they are looked up in. */
@ApplicationModule(allowedDependencies = {"kernel", "form"})
@NullMarked
package org.assay.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
