/** Frameworks and their editions. */
@NullMarked
package org.assay.api.framework;

import org.jspecify.annotations.NullMarked;
