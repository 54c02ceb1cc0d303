package org.assay.publication;

import java.util.List;
import org.assay.assessment.Missing;

/** What became of a wish to publish, or to hand in. */
public sealed interface PublishOutcome {
    /** There is a publication. */
    sealed interface Done extends PublishOutcome {
        Publication publication();
    }

    /** There is none, and nothing was changed. */
    sealed interface Refused extends PublishOutcome {}

    record Published(Publication publication) implements Done {}

    /** The same wish was sent before; this is what came of it. */
    record AlreadyPublished(Publication publication) implements Done {}

    /** Nothing has changed since this publication, so there is no further one. */
    record Unchanged(Publication publication) implements Done {}

    /** It was handed in already and has to be taken back before it is handed in again. */
    record StillStands(Publication publication) implements Refused {}

    /** It differs from what the person saw. */
    record Changed() implements Refused {}

    /** Something has to be told before it can be handed in. */
    record Incomplete(List<Missing> missing) implements Refused {}

    /** Its declaration has to be signed first. */
    record NotSigned() implements Refused {}

    /** Somebody who should receive it is not known, or nobody is left to. */
    record NobodyReceives(String sentence) implements Refused {}

    /** It was to go to others than those it is for. */
    record NotForThem(String sentence) implements Refused {}
}
