package org.assay.api.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.assay.account.Membership;

/** Somebody who belongs to an organisation, or asks to. */
@Schema(name = "Member", description = "Somebody who belongs to an organisation, or asks to.")
record PersonBody(
        @Schema(description = "The person's id.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID person,
        @Schema(description = "The person's name.", example = "Gwen Price") String name,
        @Schema(description = "The person's e-mail address.", example = "gwen@care.example")
                String email,
        @Schema(description = "What they may do.", example = "member") String role,
        @Schema(
                        description = "Where it stands.",
                        allowableValues = {"requested", "active"},
                        example = "active")
                String state,
        @Schema(description = "Since when.", example = "2030-03-04T16:10:00Z") Instant since) {
    static PersonBody of(Membership membership) {
        return new PersonBody(
                membership.person().value(),
                membership.name(),
                membership.email(),
                membership.role().id(),
                membership.state().name().toLowerCase(Locale.ROOT),
                membership.since());
    }

    String cursor() {
        return person.toString();
    }

    /** The role that somebody gets. */
    @Schema(name = "RoleGiven", description = "The role that somebody gets.")
    record RoleGiven(
            @Schema(
                            description = "The role.",
                            allowableValues = {"administrator", "member", "auditor", "signatory"},
                            example = "member")
                    String role) {}
}
