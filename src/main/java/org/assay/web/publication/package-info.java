/** Pages of publishing: the check before it, a publication as it was frozen, and returns. */
@NullMarked
package org.assay.web.publication;

import org.jspecify.annotations.NullMarked;
