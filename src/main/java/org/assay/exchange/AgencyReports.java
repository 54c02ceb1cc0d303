package org.assay.exchange;

import java.time.Clock;
import org.assay.assessment.Assessed;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the report of an assessment says: its scores and its action plan. */
@Component
public class AgencyReports {
    private final Plans plans;
    private final Organisations organisations;
    private final Clock clock;

    AgencyReports(Plans plans, Organisations organisations, Clock clock) {
        this.plans = plans;
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param assessed as the actor was shown it
     */
    @Transactional(readOnly = true)
    public AgencyReport of(Actor actor, Assessed assessed) {
        OrganisationId organisation = assessed.assessment().organisation();
        return of(
                actor,
                assessed,
                organisations.find(organisation).map(Organisation::name).orElse(""));
    }

    /**
     * As {@link #of(Actor, Assessed)}, for whoever knows the organisation's name: a statement less.
     */
    @Transactional(readOnly = true)
    public AgencyReport of(Actor actor, Assessed assessed, String organisation) {
        return new AgencyReport(
                organisation,
                assessed.evaluation(),
                plans.ofAssessment(actor, assessed.assessment().id().value()).orElse(null),
                London.today(clock));
    }
}
