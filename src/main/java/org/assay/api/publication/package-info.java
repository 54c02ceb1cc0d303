/** Publications and what a recipient received. */
@NullMarked
package org.assay.api.publication;

import org.jspecify.annotations.NullMarked;
