/** Workbooks. */
@NullMarked
package org.assay.exchange.xlsx;

import org.jspecify.annotations.NullMarked;
