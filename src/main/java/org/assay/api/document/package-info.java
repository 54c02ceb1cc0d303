/** Documents that answers cite. */
@NullMarked
package org.assay.api.document;

import org.jspecify.annotations.NullMarked;
