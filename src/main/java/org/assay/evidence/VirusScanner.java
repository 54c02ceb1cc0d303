package org.assay.evidence;

import java.io.IOException;
import java.io.InputStream;

/** Says whether bytes carry a virus; when it cannot tell, it says that they were not scanned. */
interface VirusScanner {
    Scan scan(Bytes bytes);

    /** Whether it is there at all; where it is, what it could not judge was the file. */
    default boolean answers() {
        return false;
    }

    /** Where the bytes come from; opened at most once, and not at all without a scanner. */
    interface Bytes {
        InputStream open() throws IOException;
    }
}
