package org.assay.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Recipient;
import org.assay.framework.Remits;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Service;

/** Knows of which editions an organisation may open a round: those whose returns it receives. */
@Service
public class AskableEditions {
    private final Editions editions;
    private final Organisations organisations;
    private final Remits remits;

    AskableEditions(Editions editions, Organisations organisations, Remits remits) {
        this.editions = editions;
        this.organisations = organisations;
        this.remits = remits;
    }

    /** By title, the newest first. */
    public List<Edition> of(Actor actor, OrganisationId board) {
        actor.require(Right.OPEN_ROUNDS, board);
        return remits.receivedBy(board, key(board), editions.all());
    }

    /** The one of them with this name. */
    public Optional<Edition> find(
            Actor actor, OrganisationId board, String framework, String edition) {
        actor.require(Right.OPEN_ROUNDS, board);
        return editions.find(framework, edition)
                .filter(found -> !remits.receivedBy(board, key(board), List.of(found)).isEmpty());
    }

    /**
     * The others whom the edition names as recipients, by their id: they may follow a round too.
     */
    public Map<OrganisationId, String> besides(OrganisationId board, Edition edition) {
        var others = new LinkedHashMap<OrganisationId, String>();
        for (Recipient recipient : edition.terms().recipients()) {
            if (recipient.organisation().isEmpty()) continue;
            organisations
                    .authority(recipient.organisation())
                    .map(Organisation::id)
                    .filter(id -> !id.equals(board))
                    .ifPresent(id -> others.put(id, recipient.title()));
        }
        return others;
    }

    private String key(OrganisationId board) {
        return organisations.find(board).orElseThrow(NotFound::new).code();
    }
}
