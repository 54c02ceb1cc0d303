package org.assay.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows what is asked of an organisation and waits to be done. */
@Service
public class Demands {
    private final JdbcDemands rows;

    Demands(JdbcDemands rows) {
        this.rows = rows;
    }

    /**
     * What is open.
     *
     * @param profile whether the organisation's profile is accepted
     * @param returns that are not handed in, the nearest last day first; of an edition that several
     *     boards ask for, the one whose day comes first
     * @param evidence that somebody asks to see of a return, the nearest day first
     * @param handedIn editions of which a return stands, each {@code FRAMEWORK/EDITION}
     */
    public record Open(
            boolean profile, List<Return> returns, List<Evidence> evidence, Set<String> handedIn) {}

    /**
     * A return that a board asks for.
     *
     * @param edition {@code FRAMEWORK/EDITION}
     * @param due its last day, with more time where that was given
     */
    public record Return(String edition, String title, LocalDate due) {}

    /**
     * Evidence that somebody asks to see.
     *
     * @param request the request's id
     * @param ref the standard or statement it is about; empty for the return as a whole
     */
    public record Evidence(UUID request, String ref, String asked, LocalDate due) {}

    /** One statement. */
    @Transactional(readOnly = true)
    public Open of(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return rows.of(organisation);
    }
}
