package org.assay.evidence;

/** What a file turned out to be. */
sealed interface FileType {
    /** Something that may be kept. */
    record Known(String mediaType) implements FileType {}

    /** Something that is not what its name says, or that could do harm when it is opened. */
    record Refused(String message) implements FileType {}
}
