/**
 * The pages: one small class a page, one slice a room, all in the same frame; works without
 * JavaScript.
 */
@ApplicationModule
@NullMarked
package org.assay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
