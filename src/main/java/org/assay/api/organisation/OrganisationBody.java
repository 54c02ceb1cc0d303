package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.Role;
import org.assay.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** An organisation as the register knows it. */
@Schema(name = "Organisation", description = "An organisation as the register knows it.")
record OrganisationBody(
        @Schema(description = "Its id here.", example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                UUID id,
        @Schema(description = "Its ODS code.", example = "VLAB1") String code,
        @Schema(description = "Its name.", example = "LARKFIELD HOUSE") String name,
        @Schema(
                        description = "The lines of its address before the postcode.",
                        example = "[\"1 HIGH STREET\"]")
                List<String> address,
        @Schema(description = "Its postcode.", example = "ZZ1 1AB") String postcode,
        @Schema(
                        description = "What the register says of its life.",
                        allowableValues = {"active", "closed", "dormant", "proposed"},
                        example = "active")
                String status,
        @Schema(
                        description = "The day it opened; left out when the register does not say.",
                        example = "2008-04-01")
                @Nullable LocalDate opened,
        @Schema(
                        description = "The day from which it is closed; left out for none.",
                        example = "2030-03-31")
                @Nullable LocalDate closed,
        @Schema(
                        description = "Code of the organisation it belongs to; empty for none.",
                        example = "A1AB")
                String parent,
        @Schema(
                        description = "The caller's role in it; left out for none.",
                        example = "administrator")
                @Nullable String role) {

    static OrganisationBody of(Organisation organisation, Actor actor) {
        Role role = actor.memberships().get(organisation.id());
        return new OrganisationBody(
                organisation.id().value(),
                organisation.code(),
                organisation.name(),
                organisation.address(),
                organisation.postcode(),
                organisation.status().id(),
                organisation.opened(),
                organisation.closed(),
                organisation.parent(),
                role == null ? null : role.id());
    }

    String cursor() {
        return id.toString();
    }
}
