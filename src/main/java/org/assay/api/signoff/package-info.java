/** Sign-off of returns. */
@NullMarked
package org.assay.api.signoff;

import org.jspecify.annotations.NullMarked;
