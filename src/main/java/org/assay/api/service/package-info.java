/** What only the operator sees: claims and letters. */
@NullMarked
package org.assay.api.service;

import org.jspecify.annotations.NullMarked;
