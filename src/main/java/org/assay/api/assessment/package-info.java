/** Assessments with their evaluation, confirmations, owners and history. */
@NullMarked
package org.assay.api.assessment;

import org.jspecify.annotations.NullMarked;
