/**
 * The hash-chained history: hears every change in the change's own transaction, shows who changed
 * what and when, and finds what was tampered with.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.assay.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
