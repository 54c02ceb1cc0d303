package org.assay.api.organisation;

import org.assay.api.rest.Threshold;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Who may do something in an organisation. */
@Component
class OrganisationThreshold implements Threshold {
    @Override
    public String variable() {
        return "organisation";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        actor.require(right, OrganisationId.of(id));
    }
}
