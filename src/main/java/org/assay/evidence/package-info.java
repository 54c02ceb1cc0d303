/**
 * Documents that answers cite: uploads, links and places; keeps each content once, scans it for
 * viruses, and hands it only to those who may see it.
 */
@ApplicationModule(allowedDependencies = {"kernel", "store"})
@NullMarked
package org.assay.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
