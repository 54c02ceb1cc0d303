package org.assay.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.account.ApiKeys;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's keys, for the operator. */
@RestController
@RequestMapping("/api/v1/service/keys")
@Tag(name = "Service")
class ServiceKeyDoor {
    private final ApiKeys keys;

    ServiceKeyDoor(ApiKeys keys) {
        this.keys = keys;
    }

    @Allow(Right.RUN_SERVICE)
    @GetMapping
    @Operation(
            summary = "List everybody's keys",
            description =
                    "Newest first, those that no longer work too; without the keys themselves.")
    ListOf<KnownKey.Owned> listEveryKey(Actor actor, Paging paging) {
        return paging.from(
                (last, limit) ->
                        keys.after(actor, last, limit).stream().map(KnownKey.Owned::of).toList(),
                KnownKey.Owned::cursor);
    }

    @Allow(Right.RUN_SERVICE)
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke anybody's key", description = "At once and for good.")
    void revokeAnyKey(Actor actor, @PathVariable String key) {
        keys.revoke(actor, Ids.parse(key).orElseThrow(NotFound::new));
    }
}
