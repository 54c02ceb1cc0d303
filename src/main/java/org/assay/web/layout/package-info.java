/** The page frame, its navigation, form fields and errors: what every page has in common. */
@NullMarked
package org.assay.web.layout;

import org.jspecify.annotations.NullMarked;
