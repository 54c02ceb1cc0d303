/** Pages that stand open to everybody: the start, frameworks, help and statements. */
@NullMarked
package org.assay.web.open;

import org.jspecify.annotations.NullMarked;
