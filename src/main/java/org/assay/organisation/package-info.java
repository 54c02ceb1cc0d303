/**
 * Organisations: the register they are looked up in, their kinds, and the profile in which each
 * says what it is.
 */
@ApplicationModule(allowedDependencies = {"kernel", "form"})
@NullMarked
package org.assay.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
