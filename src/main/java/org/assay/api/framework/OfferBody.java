package org.assay.api.framework;

import io.swagger.v3.oas.annotations.media.Schema;
import org.assay.framework.Offer;
import org.jspecify.annotations.Nullable;

/** An edition that an organisation may begin. */
@Schema(name = "Offer", description = "An edition that an organisation may begin.")
record OfferBody(
        @Schema(description = "The edition.") EditionLine edition,
        @Schema(
                        description =
                                "Of an overlay why it is offered: whom the board laid it over the edition for; left out for an"
                                        + " edition of its own.",
                        example = "Kitchens that the hill commissions.")
                @Nullable String why) {
    static OfferBody of(Offer offer) {
        return new OfferBody(
                EditionLine.of(offer.edition()), offer.why().isEmpty() ? null : offer.why());
    }

    String id() {
        return edition.id();
    }
}
