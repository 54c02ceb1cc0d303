package org.assay.account;

import java.util.List;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Names the people of an organisation, those who have left too, for pages that say who did
 * something.
 */
@Service
public class Roll {
    private final JdbcRoll rows;

    Roll(JdbcRoll rows) {
        this.rows = rows;
    }

    /** All of them in order of name. */
    @Transactional(readOnly = true)
    public List<Colleague> of(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return rows.of(organisation);
    }
}
