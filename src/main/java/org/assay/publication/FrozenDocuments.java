package org.assay.publication;

import java.util.List;
import java.util.UUID;
import org.assay.evidence.DocumentAccess;
import org.assay.evidence.DocumentId;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Opens the very documents that a publication names to those who receive the whole of it. */
@Component
class FrozenDocuments implements DocumentAccess {
    private final JdbcPublications publications;

    FrozenDocuments(JdbcPublications publications) {
        this.publications = publications;
    }

    @Override
    public boolean opens(Actor actor, DocumentId document) {
        List<UUID> receiving =
                actor.memberships().keySet().stream()
                        .filter(organisation -> actor.may(Right.SEE_RETURNS, organisation))
                        .map(OrganisationId::value)
                        .toList();
        return !receiving.isEmpty() && publications.received(document.value(), receiving);
    }
}
