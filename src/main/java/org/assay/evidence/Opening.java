package org.assay.evidence;

import org.springframework.core.io.Resource;

/** What came of opening a file. */
public sealed interface Opening {
    /** Its bytes, and what is known about them. */
    record Opened(Document document, Content.Upload upload, Resource bytes) implements Opening {}

    /** A virus was found in it after it was added; nobody gets it any more. */
    record Infected(Document document) implements Opening {}
}
