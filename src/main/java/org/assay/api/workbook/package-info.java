/** Workbooks of assessments, for other programs. */
@NullMarked
package org.assay.api.workbook;

import org.jspecify.annotations.NullMarked;
