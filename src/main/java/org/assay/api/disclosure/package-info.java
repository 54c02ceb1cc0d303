/** Evidence on request. */
@NullMarked
package org.assay.api.disclosure;

import org.jspecify.annotations.NullMarked;
