/** The pages of action plans: all in one, those of each audit, and each area with its actions. */
@NullMarked
package org.assay.web.improvement;

import org.jspecify.annotations.NullMarked;
