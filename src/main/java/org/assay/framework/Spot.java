package org.assay.framework;

/**
 * A place in a file.
 *
 * @param line from 1
 * @param column from 1
 */
record Spot(String file, int line, int column) {
    Spot right(int columns) {
        return new Spot(file, line, column + columns);
    }
}
