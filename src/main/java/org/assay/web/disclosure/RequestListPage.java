package org.assay.web.disclosure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assay.disclosure.EvidenceRequest;
import org.assay.disclosure.EvidenceRequests;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All requests for evidence of one side: what one's own organisation asked, or is asked for. */
@Controller
class RequestListPage {
    private final EvidenceRequests requests;
    private final Organisations organisations;
    private final Clock clock;

    RequestListPage(EvidenceRequests requests, Organisations organisations, Clock clock) {
        this.requests = requests;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Allow({Right.VIEW, Right.SEE_RETURNS})
    @GetMapping("/evidence-requests")
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        OrganisationId place = actor.chosen();
        List<EvidenceRequest> found = requests.of(actor, place);
        Function<EvidenceRequest, OrganisationId> other =
                one -> one.recipient().equals(place) ? one.organisation() : one.recipient();
        Map<OrganisationId, Organisation> names =
                found.isEmpty()
                        ? Map.of()
                        : organisations.find(found.stream().map(other).distinct().toList());
        LocalDate today = London.today(clock);
        model.addAttribute(
                "lines",
                found.stream()
                        .map(one -> {
                            Organisation known = names.get(other.apply(one));
                            return new RequestLine(
                                    one, known == null ? "" : known.name(), one.overdue(today));
                        })
                        .toList());
        return "disclosure/all";
    }
}
