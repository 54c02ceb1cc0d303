/**
 * Who is told what, and when: letters about rounds, reminders before and after deadlines, each sent
 * once, and calendars that other programs read.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "mail",
            "framework",
            "organisation",
            "account",
            "assessment",
            "round",
            "reporting"
        })
@NullMarked
package org.assay.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
