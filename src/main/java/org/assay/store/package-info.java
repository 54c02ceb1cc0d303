/**
 * Keeps the bytes of documents, each content once under its SHA-256, in a folder or in an object
 * store. It knows neither organisations nor names.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.assay.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
