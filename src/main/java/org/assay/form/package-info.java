/**
 * Questions and answers: the answer types, how input is read, when an answer is complete, and the
 * conditions that packs are written with. Everything above asks its questions through this room.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.assay.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
