/** What is said to each item. */
@NullMarked
package org.assay.api.entry;

import org.jspecify.annotations.NullMarked;
