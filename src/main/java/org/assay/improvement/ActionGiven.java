package org.assay.improvement;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants an action to say.
 *
 * @param planning null to leave it as it is
 * @param monitoring null to leave it as it is
 * @param draft whether to keep what can be kept and say what is missing; otherwise nothing is saved
 *     while something is missing
 */
public record ActionGiven(
        @Nullable Planning planning, @Nullable Monitoring monitoring, boolean draft) {}
