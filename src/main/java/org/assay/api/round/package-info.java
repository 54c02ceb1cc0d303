/** Rounds and the board's view, for other programs. */
@NullMarked
package org.assay.api.round;

import org.jspecify.annotations.NullMarked;
