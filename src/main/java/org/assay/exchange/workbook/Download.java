package org.assay.exchange.workbook;

/** A workbook to be saved under a name. */
public record Download(String fileName, byte[] bytes) {
    /** What workbooks are called on the web. */
    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
