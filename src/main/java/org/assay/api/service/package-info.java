/** What only the operator sees: claims, letters and the history of the service. */
@NullMarked
package org.assay.api.service;

import org.jspecify.annotations.NullMarked;
