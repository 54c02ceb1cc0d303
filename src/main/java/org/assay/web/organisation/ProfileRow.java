package org.assay.web.organisation;

/**
 * A line of the profile's summary.
 *
 * @param value empty when there is none yet
 * @param missing whether the profile cannot be submitted without it
 * @param step the page on which it is changed
 * @param field the field there
 */
public record ProfileRow(String label, String value, boolean missing, String step, String field) {
    /** The address of the field, on its way back to where the summary stands. */
    public String href() {
        return "/organisation/profile/" + step + "?go-on=back#" + field;
    }
}
