package org.assay.framework;

import org.assay.form.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a return goes to: an organisation by its key, or one by its relation to the
 * respondent.
 *
 * @param organisation its key; empty when it is found by relation
 * @param relation such as {@code commissioner}; empty when it is named
 * @param when of whose returns; null for all
 * @param address where it is told by mail; empty for none
 */
public record Recipient(
        String organisation,
        String relation,
        String title,
        @Nullable Condition when,
        String address) {}
