package org.assay.framework;

import org.assay.form.Condition;

/** How an item reads for organisations of whom the condition holds. */
public record Instead(Condition when, Item item) {}
