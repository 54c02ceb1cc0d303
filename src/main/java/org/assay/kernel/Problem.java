package org.assay.kernel;

/**
 * One thing that is wrong with what somebody gave.
 *
 * @param field the name of the form field or the JSON pointer without its slash; empty for the
 *     whole
 * @param message what is wrong and how to mend it, for the person who reads it
 */
public record Problem(String field, String message) {
    /** Under this name a request carries the names of the fields that were refused, for the log. */
    public static final String FIELDS = Problem.class.getName() + ".fields";

    public static Problem whole(String message) {
        return new Problem("", message);
    }
}
