package org.assay.api.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Searching;
import org.assay.api.rest.SummaryBody;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.publication.Directory;
import org.assay.publication.PublicationId;
import org.assay.publication.Returns;
import org.assay.publication.Summary;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was published to an organisation that receives returns. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/returns")
@Tag(name = "Publications")
class ReturnsDoor {
    private final Returns returns;
    private final Directory directory;

    ReturnsDoor(Returns returns, Directory directory) {
        this.returns = returns;
        this.directory = directory;
    }

    @Allow(Right.SEE_RETURNS)
    @GetMapping
    @Operation(
            summary = "List what was published to an organisation",
            description = "By name. Each can be read whole as a publication.")
    ListOf<SummaryBody> listReturns(
            Actor actor,
            @PathVariable String organisation,
            @ParameterObject Searching searching,
            Paging paging) {
        OrganisationId recipient = OrganisationId.of(organisation);
        if (!actor.memberships().containsKey(recipient)) throw new NotFound();
        Summary after =
                paging.after().isEmpty()
                        ? null
                        : Ids.parse(paging.after())
                                .map(PublicationId::new)
                                .flatMap(directory::find)
                                .orElseThrow(Paging::noSuch);
        List<Summary> found =
                returns.after(actor, recipient, searching.search(), after, paging.limit() + 1);
        return paging.upTo(found.stream().map(SummaryBody::of).toList(), SummaryBody::cursor);
    }
}
