package org.assay.exchange.xlsx;

/** What came of opening a workbook. */
public sealed interface Opened {
    /** Its cells. */
    record Read(Book book) implements Opened {}

    /** It is not opened; the sentences say why and what to do. */
    record Refused(String why) implements Opened {}
}
