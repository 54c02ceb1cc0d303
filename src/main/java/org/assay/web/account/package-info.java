/** Signing in and out, registering, one's own account, and an organisation's people. */
@NullMarked
package org.assay.web.account;

import org.jspecify.annotations.NullMarked;
