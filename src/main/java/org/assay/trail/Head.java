package org.assay.trail;

import java.util.UUID;

/** Where a chain ends, or ended when it was sealed. */
record Head(UUID organisation, long seq, byte[] hash) {}
