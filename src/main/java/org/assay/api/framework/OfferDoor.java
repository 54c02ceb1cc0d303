package org.assay.api.framework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.framework.Offers;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Circle;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an organisation may assess itself against. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/editions")
@Tag(name = "Frameworks", description = "Frameworks and their editions, open to all.")
class OfferDoor {
    private final Offers offers;

    OfferDoor(Offers offers) {
        this.offers = offers;
    }

    @Allow(Right.VIEW)
    @GetMapping
    @Transactional(readOnly = true)
    @Operation(
            summary = "List the editions that are for an organisation",
            description =
                    "By title, the newest first. Where a board laid its own over an edition for this organisation, that takes the"
                            + " edition's place, with the reason. None before the profile is submitted. The cursor is FRAMEWORK/EDITION.")
    ListOf<OfferBody> listOffers(Actor actor, @PathVariable String organisation, Paging paging) {
        OrganisationId id = OrganisationId.of(organisation);
        Circle circle = offers.circle(actor, id);
        List<OfferBody> all =
                circle.profile().submitted()
                        ? offers.to(circle).stream().map(OfferBody::of).toList()
                        : List.of();
        return paging.of(all, OfferBody::id);
    }
}
