package org.assay.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Recipient;
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

    AskableEditions(Editions editions, Organisations organisations) {
        this.editions = editions;
        this.organisations = organisations;
    }

    /** By title, the newest first. */
    public List<Edition> of(Actor actor, OrganisationId board) {
        actor.require(Right.OPEN_ROUNDS, board);
        String key = organisations.find(board).orElseThrow(NotFound::new).code();
        return editions.all().stream().filter(edition -> receives(edition, key)).toList();
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

    /** An edition that names no recipients goes to its authority. */
    private static boolean receives(Edition edition, String key) {
        if (edition.authority().equals(key)) return true;
        if (Objects.equals(edition.overlay().orElse(null), key)) return true;
        return edition.terms().recipients().stream()
                .anyMatch(recipient ->
                        recipient.organisation().equals(key) || !recipient.relation().isEmpty());
    }
}
