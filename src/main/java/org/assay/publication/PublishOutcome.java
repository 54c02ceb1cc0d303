package org.assay.publication;

/** What became of a wish to publish. */
public sealed interface PublishOutcome {
    Publication publication();

    record Published(Publication publication) implements PublishOutcome {}

    /** The same wish was sent before; this is what came of it. */
    record AlreadyPublished(Publication publication) implements PublishOutcome {}

    /** Nothing has changed since this publication, so there is no further one. */
    record Unchanged(Publication publication) implements PublishOutcome {}
}
