/** The pages of an organisation's documents: the list, each document, and its bytes. */
@NullMarked
package org.assay.web.evidence;

import org.jspecify.annotations.NullMarked;
