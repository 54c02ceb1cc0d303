package org.assay.api.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.assay.account.Claims;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Personal;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who became Administrator by being first; the operator keeps or reverses each. */
@RestController
@RequestMapping("/api/v1/service/claims")
@Tag(
        name = "Service",
        description =
                "What only the operator sees: claims, everybody's keys, letters, the register.")
class ClaimDoor {
    private final Claims claims;

    ClaimDoor(Claims claims) {
        this.claims = claims;
    }

    /** A claim that nobody has looked at yet. */
    @Schema(
            name = "Claim",
            description = "That somebody became Administrator of an organisation by being first.")
    record Open(
            @Schema(
                            description = "The claim's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID id,
            @Schema(
                            description = "The organisation's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4f")
                    UUID organisation,
            @Schema(description = "The organisation's name.", example = "LARKFIELD HOUSE")
                    String organisationName,
            @Schema(description = "Its ODS code.", example = "VLAB1") String code,
            @Schema(description = "Who claims it.") Personal person,
            @Schema(description = "That person's e-mail address.", example = "gwen@care.example")
                    String email,
            @Schema(description = "Since when.", example = "2030-03-04T16:10:00Z") Instant since) {
        static Open of(Claims.Claim claim) {
            var membership = claim.membership();
            return new Open(
                    membership.id(),
                    membership.organisation().value(),
                    claim.organisation(),
                    claim.code(),
                    new Personal(membership.person().value(), membership.name()),
                    membership.email(),
                    membership.since());
        }

        String cursor() {
            return id.toString();
        }
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List claims",
            description =
                    "People who became Administrator by being first and whom the operator has not judged yet, the newest first.")
    ListOf<Open> listClaims(Actor actor, Paging paging) {
        return paging.of(claims.open(actor).stream().map(Open::of).toList(), Open::cursor);
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/approval")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Keep a claim",
            description = "The operator is content; it leaves the list, and the person stays.")
    ResponseEntity<Void> approveClaim(Actor actor, @PathVariable String claim, Once once) {
        return once.answer(
                "",
                () -> {
                    claims.keep(actor, id(claim));
                    return ResponseEntity.noContent().build();
                });
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/reversal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Reverse a claim",
            description =
                    "Ends the membership, and those of everybody whom the person let in, and takes their invitations back. They are told by mail;"
                            + " the person cannot claim this organisation again.")
    ResponseEntity<Void> reverseClaim(Actor actor, @PathVariable String claim, Once once) {
        return once.take(
                "",
                () -> {
                    claims.reverse(actor, id(claim));
                    return ResponseEntity.noContent().build();
                });
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping("/waiting")
    @Operation(
            summary = "List who waits where nobody decides",
            description =
                    "Requests to join organisations that have no Administrator to accept them, and"
                            + " those who belong there already.")
    ListOf<Open> listWaiting(Actor actor, Paging paging) {
        return paging.of(
                claims.withoutAdministrator(actor).stream().map(Open::of).toList(), Open::cursor);
    }

    @Allow(Right.RUN_SERVICE)
    @PostMapping("/{claim}/appointment")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Appoint an Administrator",
            description =
                    "Accepts one of those who wait as Administrator of an organisation that has none. The person is told by mail.")
    ResponseEntity<Void> appointAdministrator(Actor actor, @PathVariable String claim, Once once) {
        return once.answer(
                "",
                () -> {
                    claims.appoint(actor, id(claim));
                    return ResponseEntity.noContent().build();
                });
    }

    private static UUID id(String claim) {
        return Ids.parse(claim).orElseThrow(NotFound::new);
    }
}
