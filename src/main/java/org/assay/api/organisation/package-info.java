/** Organisations, their profile, and the import of the register. */
@NullMarked
package org.assay.api.organisation;

import org.jspecify.annotations.NullMarked;
