/**
 * Example organisations, people and half-finished work, told in YAML and laid out through the use
 * cases.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "form",
            "evidence",
            "organisation",
            "account",
            "framework",
            "improvement",
            "assessment",
            "signoff",
            "publication",
            "disclosure",
            "round"
        })
@NullMarked
package org.assay.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
