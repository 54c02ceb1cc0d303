package org.assay.publication;

/** A return that was handed in was taken back. Published in the transaction that does it. */
public record TakenBack(Publication publication, String reason) {}
