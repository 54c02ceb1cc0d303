package org.assay.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself; the last entry of its file.
 *
 * @param format of the file; 1
 * @param at when the database was read, RFC 3339
 * @param migrations those that the database had seen, in their order
 * @param tables in the order in which they are filled again
 * @param sha256 of every other entry, by its name
 */
record Manifest(
        int format,
        String at,
        List<String> migrations,
        List<Table> tables,
        Map<String, String> sha256) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /**
     * A table's share.
     *
     * @param name with its schema
     * @param columns quoted where they have to be, joined by commas
     */
    record Table(String name, String columns, long rows) {
        String entry() {
            return "database/" + name + ".copy";
        }
    }

    Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sha256 = Map.copyOf(sha256);
    }
}
