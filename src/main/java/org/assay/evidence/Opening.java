package org.assay.evidence;

import org.springframework.core.io.Resource;

/** What came of opening a file. */
public sealed interface Opening {
    /** Its bytes, and what is known about them. */
    record Opened(Document document, Content.Upload upload, Resource bytes) implements Opening {
        /**
         * Its type, as an answer may claim it: which character set a text is of that somebody
         * supplied nobody knows, so texts and markup go out as bytes.
         */
        public String type() {
            String type = upload.mediaType();
            boolean text =
                    type.startsWith("text/") || type.endsWith("+xml") || type.endsWith("/xml");
            return text ? "application/octet-stream" : type;
        }
    }

    /** A virus was found in it after it was added; nobody gets it any more. */
    record Infected(Document document) implements Opening {}
}
