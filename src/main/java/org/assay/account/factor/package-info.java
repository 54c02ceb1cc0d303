/** What somebody proves besides the password: codes of an authenticator, and recovery codes. */
@NullMarked
package org.assay.account.factor;

import org.jspecify.annotations.NullMarked;
