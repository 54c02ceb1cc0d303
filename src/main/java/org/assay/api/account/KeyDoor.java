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

/** The caller's own keys. A key makes none: it could make one that outlives it. */
@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "Account")
class KeyDoor {
    private final ApiKeys keys;

    KeyDoor(ApiKeys keys) {
        this.keys = keys;
    }

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Operation(
            summary = "List own keys",
            description =
                    "Newest first, those that no longer work too. A key makes no keys, which could outlive it: they are made on the"
                            + " account page by the person who is signed in.")
    ListOf<KnownKey> listKeys(Actor actor, Paging paging) {
        return paging.of(keys.own(actor).stream().map(KnownKey::of).toList(), KnownKey::cursor);
    }

    @Allow(Right.OWN_ACCOUNT)
    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Revoke a key",
            description = "At once and for good. One's own; the operator anybody's.")
    void revokeKey(Actor actor, @PathVariable String key) {
        keys.revoke(actor, Ids.parse(key).orElseThrow(NotFound::new));
    }
}
