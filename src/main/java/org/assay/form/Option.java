package org.assay.form;

/** One of the answers that a question with a choice offers. */
public record Option(String id, String label) {}
