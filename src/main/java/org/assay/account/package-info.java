/**
 * People: who they are, where they belong and with which role, how they sign in. Fills the Actor of
 * every request.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organisation", "mail"})
@NullMarked
package org.assay.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
