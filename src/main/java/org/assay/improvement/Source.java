package org.assay.improvement;

import java.util.UUID;

/**
 * The assessment that a plan belongs to.
 *
 * @param assessment its id; this room knows no more of it
 */
public record Source(UUID assessment, String framework, String edition) {}
