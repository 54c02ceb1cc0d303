package org.assay.exchange.workbook;

/**
 * What a person chose where both the workbook and the online answer changed.
 *
 * @param workbook whether the workbook counts; otherwise the online answer stays
 * @param version of the online answer that the person saw
 */
public record Choice(boolean workbook, int version) {}
