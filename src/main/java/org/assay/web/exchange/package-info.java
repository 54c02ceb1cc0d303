/** Pages of the workbook in which an assessment is filled in elsewhere. */
@NullMarked
package org.assay.web.exchange;

import org.jspecify.annotations.NullMarked;
