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
     * All in one transaction, what is read for the answer too.
     *
     * @param request what was sent; another request with the same key is refused
     */
    public <T> ResponseEntity<T> answer(Object request, Supplier<ResponseEntity<T>> work) {
        return key == null ? idempotency.plainly(work) : take(request, work);
    }

    /**
     * As {@link #answer}; without a key the work has its own transactions, as taking a file in,
     * which may last.
     */
    public <T> ResponseEntity<T> take(Object request, Supplier<ResponseEntity<T>> work) {
        return key == null
                ? work.get()
                : idempotency.once(actor.person(), key, address, request, work);
    }
}
