/** Pages of evidence on request. */
@NullMarked
package org.assay.web.disclosure;

import org.jspecify.annotations.NullMarked;
