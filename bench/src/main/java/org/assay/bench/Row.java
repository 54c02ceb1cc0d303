package org.assay.bench;

/**
 * A row of the table.
 *
 * @param against what the limit is, in words
 * @param reach the ratio of rates that we aim for
 * @param end what is to end with the row
 */
record Row(
        String name,
        String against,
        int clients,
        double reach,
        Side assay,
        Side limit,
        AutoCloseable end)
        implements AutoCloseable {

    @Override
    public void close() throws Exception {
        end.close();
    }
}
