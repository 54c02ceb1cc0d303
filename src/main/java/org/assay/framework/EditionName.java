package org.assay.framework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the name of an edition says. */
public final class EditionName {
    private EditionName() {}

    /**
     * The editions by whose names a return of this one may be asked for: its own, and its base's.
     */
    public static Set<String> asked(String edition) {
        return new LinkedHashSet<>(List.of(edition, national(edition)));
    }

    /** Of an overlay the edition that it is laid over; of another its own. */
    public static String national(String edition) {
        int plus = edition.indexOf('+');
        return plus < 0 ? edition : edition.substring(0, plus);
    }
}
