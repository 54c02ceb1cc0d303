/** Who belongs to an organisation, and who is invited or asks to. */
@NullMarked
package org.assay.api.people;

import org.jspecify.annotations.NullMarked;
