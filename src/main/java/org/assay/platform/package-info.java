/**
 * What the house stands on: PostgreSQL and its launcher, transactions, the security chain, sessions
 * and jobs.
 */
@ApplicationModule(allowedDependencies = {"kernel", "account", "mail"})
@NullMarked
package org.assay.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
