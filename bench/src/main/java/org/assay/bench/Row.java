package org.assay.bench;

/**
 * A row of the table.
 *
 * @param against what the limit is, in words
 * @param end what is to end with the row
 */
record Row(
        String name,
        String against,
        int clients,
        Aim aim,
        Side assay,
        Side limit,
        AutoCloseable end)
        implements AutoCloseable {

    @Override
    public void close() throws Exception {
        end.close();
    }
}
