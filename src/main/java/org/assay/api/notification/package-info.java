/** One's own reminders and calendar, for other programs. */
@NullMarked
package org.assay.api.notification;

import org.jspecify.annotations.NullMarked;
