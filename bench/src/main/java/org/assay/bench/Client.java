package org.assay.bench;

import java.util.List;

/** Somebody who opens pages in turn. */
record Client(Signed signed, List<String> paths) {
    static Client of(Signed signed, String... paths) {
        return new Client(signed, List.of(paths));
    }

    /** As wrk's script reads it. */
    String line() {
        return String.join(" ", paths) + "\t" + signed.cookies();
    }
}
