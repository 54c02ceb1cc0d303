/** Letters by e-mail: sent through SMTP when it is set, else kept in an outbox for the operator. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.assay.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
