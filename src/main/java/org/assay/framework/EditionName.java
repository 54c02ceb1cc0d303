package org.assay.framework;

/** What the name of an edition says. */
public final class EditionName {
    private EditionName() {}

    /** Of an overlay the edition that it is laid over; of another its own. */
    public static String national(String edition) {
        int plus = edition.indexOf('+');
        return plus < 0 ? edition : edition.substring(0, plus);
    }
}
