/** The first page after signing in: what waits, and where the work stands. */
@NullMarked
package org.assay.web.home;

import org.jspecify.annotations.NullMarked;
