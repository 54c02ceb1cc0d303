/**
 * Speaks OpenID Connect with the one identity provider that the operator has set. Nobody else in
 * the house knows the protocol.
 */
@NamedInterface("provider")
@NullMarked
package org.assay.account.provider;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
