/** What the operator sees: running the service for all organisations. */
@NullMarked
package org.assay.web.service;

import org.jspecify.annotations.NullMarked;
