package org.assay.api.rest;

import org.jspecify.annotations.Nullable;

/** A request came a second time: here is the first one's answer. */
class Replayed extends RuntimeException {
    private final transient KeptAnswer answer;

    Replayed(KeptAnswer answer) {
        super("replayed", null, false, false);
        this.answer = answer;
    }

    KeptAnswer answer() {
        return answer;
    }

    /** An answer as it was sent. */
    record KeptAnswer(int status, @Nullable String location, @Nullable String json) {}
}
