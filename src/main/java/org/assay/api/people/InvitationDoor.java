package org.assay.api.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.assay.account.Colleagues;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to an organisation that still wait. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/invitations")
@Tag(name = "People")
class InvitationDoor {
    private final Colleagues colleagues;

    InvitationDoor(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** An invitation that waits. */
    @Schema(name = "Invitation", description = "An invitation that still waits.")
    record Waiting(
            @Schema(
                            description = "The invitation's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID id,
            @Schema(description = "To whom it was sent.", example = "gwen@care.example")
                    String email,
            @Schema(description = "The role that it gives.", example = "member") String role,
            @Schema(description = "When it was sent.", example = "2030-03-04T16:10:00Z")
                    Instant sentAt,
            @Schema(
                            description = "Until when it can be followed.",
                            example = "2030-03-11T16:10:00Z")
                    Instant until) {
        static Waiting of(Colleagues.Invitation invitation) {
            return new Waiting(
                    invitation.id(),
                    invitation.email(),
                    invitation.role().id(),
                    invitation.sentAt(),
                    invitation.until());
        }
    }

    /** Whom to invite. */
    @Schema(name = "InvitationGiven", description = "Whom to invite, and as what.")
    record Given(
            @Schema(description = "The e-mail address.", example = "gwen@care.example")
                    String email,
            @Schema(
                            description = "The role.",
                            allowableValues = {"administrator", "member", "auditor", "signatory"},
                            example = "member")
                    String role) {}

    @Allow(Right.MANAGE_PEOPLE)
    @GetMapping
    @Operation(summary = "List invitations", description = "Those that nobody has followed yet.")
    ListOf<Waiting> listInvitations(Actor actor, @PathVariable String organisation, Paging paging) {
        return paging.of(
                colleagues.invitations(actor, OrganisationId.of(organisation)).stream()
                        .map(Waiting::of)
                        .toList(),
                waiting -> waiting.id().toString());
    }

    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping
    @Operation(
            summary = "Invite somebody",
            description =
                    "Sends a letter with a link. They belong to the organisation once they have followed it.")
    @ApiResponse(
            responseCode = "201",
            description = "The letter is on its way.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "429", description = "Too many invitations in a short time.")
    @Transactional
    ResponseEntity<Waiting> invite(
            Actor actor, @PathVariable String organisation, @RequestBody Given given, Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        String email = text(given.email());
        return once.answer(
                given,
                () -> {
                    var role = Roles.read(given.role());
                    Roles.done(colleagues.invite(actor, id, email, role));
                    return ResponseEntity.status(HttpStatus.CREATED).body(newest(actor, id, email));
                });
    }

    @Allow(Right.MANAGE_PEOPLE)
    @DeleteMapping("/{invitation}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take an invitation back", description = "Its link no longer works.")
    void withdrawInvitation(
            Actor actor, @PathVariable String organisation, @PathVariable String invitation) {
        UUID id = Ids.parse(invitation).orElseThrow(NotFound::new);
        Roles.done(colleagues.withdrawInvitation(actor, OrganisationId.of(organisation), id));
    }

    private Waiting newest(Actor actor, OrganisationId organisation, String email) {
        return colleagues.invitations(actor, organisation).stream()
                .filter(waiting -> waiting.email().equalsIgnoreCase(email.strip()))
                .reduce((a, b) -> a.sentAt().isAfter(b.sentAt()) ? a : b)
                .map(Waiting::of)
                .orElseThrow(NotFound::new);
    }

    private static String text(@Nullable String email) {
        return email == null ? "" : email;
    }
}
