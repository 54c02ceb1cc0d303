package org.assay.api.service;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.assay.organisation.Commissioned;
import org.assay.organisation.Commissioners;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who commissions whom, where that is not the register's parent; for the operator. */
@RestController
@RequestMapping("/api/v1/commissioners")
@Tag(name = "Service")
class CommissionerDoor {
    private final Commissioners commissioners;

    CommissionerDoor(Commissioners commissioners) {
        this.commissioners = commissioners;
    }

    /** That one organisation is commissioned by another. */
    @Schema(
            name = "Commissioned",
            description = "That one organisation is commissioned by another.")
    record CommissionedBody(
            @Schema(description = "ODS code of the organisation.", example = "VLAB1")
                    String organisation,
            @Schema(
                            description =
                                    "ODS code of its commissioner; left out to go by the register.",
                            example = "09A")
                    @Nullable String commissioner) {
        static CommissionedBody of(Commissioned one) {
            return new CommissionedBody(one.code(), one.commissioner());
        }
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List the commissioners that were set",
            description =
                    "By the organisation's code. Where none is set the register's parent counts.")
    ListOf<CommissionedBody> listCommissioners(Actor actor, Paging paging) {
        return paging.of(
                commissioners.all(actor).stream().map(CommissionedBody::of).toList(),
                CommissionedBody::organisation);
    }

    @Allow(Right.RUN_SERVICE)
    @PutMapping
    @Operation(
            summary = "Set who commissions an organisation",
            description = "Returns that go to the commissioner go there from now on.")
    CommissionedBody setCommissioner(Actor actor, @RequestBody CommissionedBody body) {
        return switch (commissioners.set(
                actor,
                body.organisation() == null ? "" : body.organisation(),
                body.commissioner() == null ? "" : body.commissioner())) {
            case Commissioners.Setting.Done(var whose, var by) ->
                    new CommissionedBody(
                            whose.code(), by.map(Commissioners.Commissioner::code).orElse(null));
            case Commissioners.Setting.Refused(var problems) -> throw Refused.invalid(problems);
        };
    }
}
