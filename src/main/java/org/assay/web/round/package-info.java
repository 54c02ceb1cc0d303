/** Rounds: opening them, the board's view, single agencies, and what an agency is asked for. */
@NullMarked
package org.assay.web.round;

import org.jspecify.annotations.NullMarked;
