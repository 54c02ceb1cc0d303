package org.assay.trail;

import org.jspecify.annotations.Nullable;

/** A fact on its way into its chain, with the values that stand beside it. */
record Told(Fact fact, byte[] salt, @Nullable String before, @Nullable String after) {}
