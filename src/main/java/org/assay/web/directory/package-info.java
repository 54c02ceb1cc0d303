/** Pages of the public register: search, files, and an organisation with its history. */
@NullMarked
package org.assay.web.directory;

import org.jspecify.annotations.NullMarked;
