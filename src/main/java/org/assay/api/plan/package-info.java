/** Action plans: their areas, actions and diaries. */
@NullMarked
package org.assay.api.plan;

import org.jspecify.annotations.NullMarked;
