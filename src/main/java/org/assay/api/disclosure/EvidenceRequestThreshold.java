package org.assay.api.disclosure;

import org.assay.api.rest.Threshold;
import org.assay.disclosure.EvidenceRequest;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.RequestId;
import org.assay.kernel.Actor;
import org.assay.kernel.Right;
import org.springframework.stereotype.Component;

/** Who may do something with a request for evidence: either side, each its own. */
@Component
class EvidenceRequestThreshold implements Threshold {
    private final EvidenceRequests requests;

    EvidenceRequestThreshold(EvidenceRequests requests) {
        this.requests = requests;
    }

    @Override
    public String variable() {
        return "request";
    }

    @Override
    public void require(Actor actor, Right right, String id) {
        EvidenceRequest request = requests.find(actor, RequestId.of(id));
        if (!actor.may(right, request.recipient())) actor.require(right, request.organisation());
    }
}
