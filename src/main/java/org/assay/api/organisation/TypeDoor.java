package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.OpenToAll;
import org.assay.organisation.OrganisationType;
import org.assay.organisation.OrganisationTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The types of organisation that a profile can name. */
@RestController
@RequestMapping("/api/v1/organisation-types")
@Tag(name = "Organisations")
class TypeDoor {
    private final OrganisationTypes types;

    TypeDoor(OrganisationTypes types) {
        this.types = types;
    }

    /** A type of organisation. */
    @Schema(name = "OrganisationType", description = "A type of organisation.")
    record TypeBody(
            @Schema(description = "Names the type.", example = "care-home") String id,
            @Schema(description = "What people read.", example = "Care home") String label) {
        static TypeBody of(OrganisationType type) {
            return new TypeBody(type.id(), type.label());
        }
    }

    @OpenToAll
    @GetMapping
    @Operation(
            summary = "List the types of organisation",
            description =
                    "Those that a profile chooses from and that editions name as their respondents. The cursor is the id.")
    ListOf<TypeBody> listOrganisationTypes(Paging paging) {
        return paging.of(types.all().stream().map(TypeBody::of).toList(), TypeBody::id);
    }
}
