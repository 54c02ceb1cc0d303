package org.assay.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.assay.account.OwnAccount;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own details; what signs them in is changed in the browser only. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Account", description = "The caller's own details, keys and memberships.")
class AccountDoor {
    private final OwnAccount account;

    AccountDoor(OwnAccount account) {
        this.account = account;
    }

    /** Who the caller is. */
    @Schema(name = "Account", description = "Who the caller is.")
    record Known(
            @Schema(
                            description = "The person's id.",
                            example = "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e")
                    UUID person,
            @Schema(description = "The person's name.", example = "Gwen Price") String name,
            @Schema(
                            description = "The address that they sign in with.",
                            example = "gwen@care.example")
                    String email) {}

    /** A new name. */
    @Schema(name = "AccountGiven", description = "What to change of one's own details.")
    record Given(
            @Schema(description = "The name that others see.", example = "Gwen Price")
                    @Nullable String name) {}

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Operation(summary = "Read own details", description = "Name and e-mail address.")
    Known readAccount(Actor actor) {
        var details = account.details(actor);
        return new Known(actor.person().value(), details.name(), details.email());
    }

    @Allow(Right.OWN_ACCOUNT)
    @PutMapping
    @Operation(
            summary = "Change own details",
            description =
                    "The name. E-mail address and password are what somebody signs in with, and are changed in the browser.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    Known changeAccount(Actor actor, @RequestBody Given given) {
        String name = given.name();
        return switch (account.rename(actor, name == null ? "" : name)) {
            case OwnAccount.Changed() -> readAccount(actor);
            case OwnAccount.Wrong(var problems) -> throw Refused.invalid(problems);
            case OwnAccount.TooMany(var pause) -> throw Refused.tooMany(pause.toSeconds() + 1);
        };
    }
}
