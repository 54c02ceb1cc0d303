/**
 * Speaks OpenID Connect with the one identity provider that the operator has set. Nobody else in
 * the house knows the protocol.
 */
@NullMarked
package org.assay.account.provider;

import org.jspecify.annotations.NullMarked;
