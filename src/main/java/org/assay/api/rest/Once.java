package org.assay.api.rest;

import java.util.function.Supplier;
import org.assay.kernel.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Does what a POST asks once, however often it is sent with the same Idempotency-Key. */
public final class Once {
    private final Idempotency idempotency;
    private final @Nullable String key;
    private final Actor actor;
    private final String address;

    Once(Idempotency idempotency, @Nullable String key, Actor actor, String address) {
        this.idempotency = idempotency;
        this.key = key;
        this.actor = actor;
        this.address = address;
    }

    /**
     * @param request what was sent; another request with the same key is refused
     */
    public <T> ResponseEntity<T> answer(Object request, Supplier<ResponseEntity<T>> work) {
        if (key == null) return work.get();
        return idempotency.once(actor.person(), key, address, request, work);
    }
}
