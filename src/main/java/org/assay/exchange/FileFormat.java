package org.assay.exchange;

/** The media types of the files that leave Assay. */
public final class FileFormat {
    /** In UTF-8, with a line of headings. */
    public static final String CSV = "text/csv;charset=UTF-8;header=present";

    public static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileFormat() {}
}
