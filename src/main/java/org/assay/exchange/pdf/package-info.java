/** Paper. */
@NullMarked
package org.assay.exchange.pdf;

import org.jspecify.annotations.NullMarked;
