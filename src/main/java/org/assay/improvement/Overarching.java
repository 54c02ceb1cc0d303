package org.assay.improvement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One plan out of all of an organisation's, each action with the plan that it came from. */
@Service
public class Overarching {
    private final JdbcPlanLines rows;
    private final Clock clock;

    Overarching(JdbcPlanLines rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** One page of it, without diaries. */
    @Transactional(readOnly = true)
    public Listing<PlanLine> page(Actor actor, OrganisationId organisation, PlanSearch search) {
        actor.require(Right.VIEW, organisation);
        return rows.page(organisation, search, London.today(clock));
    }

    /** All lines, with their diaries. */
    @Transactional(readOnly = true)
    public List<PlanLine> all(Actor actor, OrganisationId organisation, PlanSearch search) {
        actor.require(Right.VIEW, organisation);
        return rows.all(organisation, search, London.today(clock));
    }

    /** The standards that actions come under: title by ref, in their order. */
    @Transactional(readOnly = true)
    public Map<String, String> standards(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return rows.standards(organisation);
    }
}
