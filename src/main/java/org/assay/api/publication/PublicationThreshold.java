package org.assay.api.publication;

import org.assay.api.rest.Threshold;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.assay.publication.PublicationId;
import org.assay.publication.Publications;
import org.assay.publication.Publications.Opened.Whole;
import org.springframework.stereotype.Component;

/** Who may do something with a publication: its organisation, or somebody who received it. */
@Component
class PublicationThreshold implements Threshold {
    private final Publications publications;

    PublicationThreshold(Publications publications) {
        this.publications = publications;
    }

    @Override
    public String variable() {
        return "publication";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        if (!(publications.open(actor, PublicationId.of(id)) instanceof Whole whole))
            throw new NotFound();
        boolean received =
                whole.publication().handedInTo().stream()
                        .anyMatch(place -> actor.may(right, place));
        if (!received) actor.require(right, whole.publication().organisation());
    }
}
