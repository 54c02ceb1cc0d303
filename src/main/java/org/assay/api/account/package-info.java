/** The caller's own keys and memberships. */
@NullMarked
package org.assay.api.account;

import org.jspecify.annotations.NullMarked;
