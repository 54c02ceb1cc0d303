package org.assay.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.account.Memberships;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the caller belongs. */
@RestController
@RequestMapping("/api/v1/memberships")
@Tag(name = "Account")
class MembershipDoor {
    private final Memberships memberships;

    MembershipDoor(Memberships memberships) {
        this.memberships = memberships;
    }

    /** That the caller belongs somewhere. */
    @Schema(
            name = "Membership",
            description = "That the caller belongs to an organisation, or asks to.")
    record Belonging(
            @Schema(
                            description = "The organisation's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID organisation,
            @Schema(description = "The organisation's name.", example = "LARKFIELD HOUSE")
                    String name,
            @Schema(description = "Its ODS code.", example = "VLAB1") String code,
            @Schema(description = "What the caller may do.", example = "administrator") String role,
            @Schema(
                            description = "Where it stands.",
                            allowableValues = {"requested", "active", "declined", "ended"},
                            example = "active")
                    String state,
            @Schema(description = "Since when.", example = "2030-03-04T16:10:00Z") Instant since) {
        static Belonging of(Memberships.Place place) {
            var membership = place.membership();
            return new Belonging(
                    membership.organisation().value(),
                    place.name(),
                    place.code(),
                    membership.role().id(),
                    membership.state().name().toLowerCase(Locale.ROOT),
                    membership.since());
        }
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Operation(
            summary = "List own memberships",
            description = "Oldest first, with requests that still wait.")
    ListOf<Belonging> listMemberships(Actor actor, Paging paging) {
        return paging.of(
                memberships.of(actor).stream().map(Belonging::of).toList(),
                each -> each.organisation().toString());
    }

    @Allow(Right.OWN_ACCOUNT)
    @DeleteMapping("/{organisation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Leave an organisation",
            description = "Ends one's own membership, or takes back the request for one.")
    @ApiResponse(responseCode = "409", description = "The caller is the last Administrator.")
    void leaveOrganisation(Actor actor, @PathVariable String organisation) {
        switch (memberships.leave(actor, OrganisationId.of(organisation))) {
            case Memberships.Left() -> {}
            case Memberships.LastAdministrator() ->
                    throw Refused.conflict(
                            "You are the only Administrator. Make somebody else Administrator first.");
        }
    }
}
