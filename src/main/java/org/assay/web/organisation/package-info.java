/** The organisation's own page and its profile, asked step by step. */
@NullMarked
package org.assay.web.organisation;

import org.jspecify.annotations.NullMarked;
