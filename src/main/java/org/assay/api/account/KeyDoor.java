package org.assay.api.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.account.ApiKey;
import org.assay.account.ApiKeys;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.api.rest.Refused;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.Ids;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own keys. */
@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "Account")
class KeyDoor {
    private static final int LONGEST_LIFE = 3650;
    private final ApiKeys keys;

    KeyDoor(ApiKeys keys) {
        this.keys = keys;
    }

    /** A new key. */
    @Schema(name = "NewKey", description = "A new key.")
    record Made(
            @Schema(description = "What is known of it.") KnownKey key,
            @Schema(
                            description =
                                    "The key, shown once: left out when the request is sent again with the same Idempotency-Key.",
                            example = "assay_Ab3dE6…")
                    @Nullable String secret) {}

    /** What a new key is to be. */
    @Schema(name = "KeyGiven", description = "What a new key is for, and what it may do.")
    record Given(
            @Schema(description = "What it is for, up to 100 characters.", example = "Nightly sync")
                    String name,
            @Schema(
                            description = "What it may do; never more than the key that asks.",
                            example = "[\"view\",\"answer\"]")
                    List<String> rights,
            @Schema(
                            description =
                                    "After how many days it ends, 1 to 3650; left out for never.",
                            example = "365")
                    @Nullable Integer days) {}

    @Allow(Right.OWN_ACCOUNT)
    @GetMapping
    @Operation(
            summary = "List own keys",
            description = "Newest first, those that no longer work too.")
    ListOf<KnownKey> listKeys(Actor actor, Paging paging) {
        return paging.of(keys.own(actor).stream().map(KnownKey::of).toList(), KnownKey::cursor);
    }

    @Allow(Right.OWN_ACCOUNT)
    @PostMapping
    @Operation(
            summary = "Make a key",
            description =
                    "It can do no more than the key that makes it, and no more than its person may.")
    @ApiResponse(
            responseCode = "201",
            description = "The key, shown this once.",
            useReturnTypeSchema = true)
    ResponseEntity<Made> makeKey(Actor actor, @RequestBody Given given, Once once) {
        return once.answer(given, () -> made(actor, given), made -> new Made(made.key(), null));
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

    private ResponseEntity<Made> made(Actor actor, Given given) {
        String name = given.name() == null ? "" : given.name();
        Integer days = given.days();
        if (days != null && (days < 1 || days > LONGEST_LIFE)) {
            throw Refused.wrong(
                    "/days",
                    "A key lasts 1 to %d days, or for ever when days is left out."
                            .formatted(LONGEST_LIFE));
        }
        return switch (keys.make(
                actor, name, rights(given.rights()), days == null ? null : Duration.ofDays(days))) {
            case ApiKeys.Wrong(List<Problem> problems) -> throw Refused.invalid(problems);
            case ApiKeys.Made(String secret) -> {
                ApiKey made =
                        keys.own(actor).stream()
                                .filter(key -> secret.startsWith(key.prefix()))
                                .findFirst()
                                .orElseThrow();
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Made(KnownKey.of(made), secret));
            }
        };
    }

    private static Set<Right> rights(@Nullable List<String> given) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        if (given == null) return rights;
        for (String id : given) {
            rights.add(
                    Arrays.stream(Right.values())
                            .filter(right -> KnownKey.id(right).equals(id))
                            .findFirst()
                            .orElseThrow(() ->
                                    Refused.wrong(
                                            "/rights",
                                            "There is no right “%s”; there are %s."
                                                    .formatted(id, all()))));
        }
        return rights;
    }

    private static String all() {
        return String.join(", ", Arrays.stream(Right.values()).map(KnownKey::id).toList());
    }
}
