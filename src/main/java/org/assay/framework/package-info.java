/**
 * Framework packs and their editions: the standards, requirements and items that organisations
 * assess themselves against, read from YAML, checked, and never changed once published.
 */
@ApplicationModule(allowedDependencies = {"kernel", "form", "organisation"})
@NullMarked
package org.assay.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
