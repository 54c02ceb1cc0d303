/**
 * Pages of the answering: the list, the overview, a standard with its items, conflict,
 * confirmation, history.
 */
@NullMarked
package org.assay.web.assessment;

import org.jspecify.annotations.NullMarked;
