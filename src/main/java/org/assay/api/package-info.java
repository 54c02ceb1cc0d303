/**
 * The REST door: everything a page does, for other programs, by the same use cases and rules; one
 * slice a resource.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "trail",
            "framework",
            "organisation",
            "account",
            "evidence",
            "improvement",
            "assessment",
            "signoff",
            "round",
            "publication",
            "disclosure",
            "reporting",
            "notification",
            "exchange",
            "exchange :: workbook",
            "mail"
        })
@NullMarked
package org.assay.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
