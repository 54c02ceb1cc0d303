/** The public directory. */
@NullMarked
package org.assay.api.directory;

import org.jspecify.annotations.NullMarked;
