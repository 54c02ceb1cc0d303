/** What boards lay over editions: the list, and the form for a new one. */
@NullMarked
package org.assay.web.framework;

import org.jspecify.annotations.NullMarked;
