package org.assay.exchange.workbook;

/** A workbook to be saved under a name. */
public record Download(String fileName, byte[] bytes) {}
