package org.assay.api.organisation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's organisations, and what the register says of one. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(
        name = "Organisations",
        description = "The caller's organisations, their profile, and the import of the register.")
class OrganisationDoor {
    private final Organisations organisations;

    OrganisationDoor(Organisations organisations) {
        this.organisations = organisations;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Operation(
            summary = "List own organisations, or look one up by its code",
            description =
                    "Without code: those that the key's person belongs to, by name. With code: the organisation of the public register"
                            + " that has it, or none.")
    ListOf<OrganisationBody> listOrganisations(
            Actor actor,
            @Parameter(description = "An ODS code.", example = "VLAB1")
                    @RequestParam(required = false, defaultValue = "")
                    String code,
            Paging paging) {
        List<Organisation> found =
                code.isEmpty()
                        ? organisations.find(actor.memberships().keySet()).values().stream()
                                .sorted(
                                        Comparator.comparing(Organisation::name)
                                                .thenComparing(Organisation::code))
                                .toList()
                        : organisations.byCode(code).stream().toList();
        return paging.of(
                found.stream().map(each -> OrganisationBody.of(each, actor)).toList(),
                OrganisationBody::cursor);
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping("/{organisation}")
    @Operation(
            summary = "Read an organisation",
            description = "One that the key's person belongs to; for the operator any.")
    OrganisationBody readOrganisation(Actor actor, @PathVariable String organisation) {
        OrganisationId id = OrganisationId.of(organisation);
        if (!actor.memberships().containsKey(id) && !actor.may(Right.RUN_SERVICE))
            throw new NotFound();
        return OrganisationBody.of(organisations.find(id).orElseThrow(NotFound::new), actor);
    }
}
