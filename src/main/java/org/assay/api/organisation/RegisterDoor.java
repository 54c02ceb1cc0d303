package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The whole register, for the operator. */
@RestController
@RequestMapping("/api/v1/service/organisations")
@Tag(name = "Service")
class RegisterDoor {
    private final Organisations organisations;

    RegisterDoor(Organisations organisations) {
        this.organisations = organisations;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "Search the register of organisations",
            description =
                    "By part of the name, by code, or by the beginning of the postcode, open and closed ones, by name; all of them without"
                            + " text. The one whose code it is comes first.")
    ListOf<OrganisationBody> searchRegister(
            Actor actor,
            @Parameter(description = "What to look for.", example = "larkfield")
                    @RequestParam(required = false, defaultValue = "")
                    String text,
            Paging paging) {
        return paging.from(
                (last, limit) ->
                        organisations.searchAfter(text, behind(last), limit).stream()
                                .map(each -> OrganisationBody.of(each, actor))
                                .toList(),
                OrganisationBody::cursor);
    }

    private @Nullable Organisation behind(@Nullable UUID last) {
        return last == null
                ? null
                : organisations.find(new OrganisationId(last)).orElseThrow(NotFound::new);
    }
}
