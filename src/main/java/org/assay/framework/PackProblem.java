package org.assay.framework;

/**
 * One thing wrong with a pack.
 *
 * @param line from 1
 * @param column from 1
 * @param message what is wrong
 * @param suggestion how to mend it; empty when there is nothing to suggest
 */
public record PackProblem(String file, int line, int column, String message, String suggestion) {
    /** As compilers print it; the suggestion on a line of its own. */
    @Override
    public String toString() {
        String where = "%s:%d:%d: %s".formatted(file, line, column, message);
        return suggestion.isEmpty() ? where : where + "\n  " + suggestion;
    }
}
