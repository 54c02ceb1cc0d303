/** What somebody is told by mail, and their calendar. */
@NullMarked
package org.assay.web.notification;

import org.jspecify.annotations.NullMarked;
