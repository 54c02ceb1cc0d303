package org.assay.api.rest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import org.assay.kernel.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps answers for a day. The key is taken, the work done and the answer kept in one transaction,
 * so that of two that come at the same time the second waits and gets the first one's answer. A
 * refusal undoes it all and leaves the key free.
 */
@Service
class Idempotency {
    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcIdempotency rows;
    private final JsonMapper json;
    private final Clock clock;

    Idempotency(JdbcIdempotency rows, JsonMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** What came without a key. */
    @Transactional
    public <T> ResponseEntity<T> plainly(Supplier<ResponseEntity<T>> work) {
        return work.get();
    }

    @Transactional
    public <T> ResponseEntity<T> once(
            PersonId person,
            String key,
            String address,
            Object request,
            Supplier<ResponseEntity<T>> work) {
        Instant now = clock.instant();
        byte[] hash = sha256(key);
        byte[] fingerprint = sha256(address + "\n" + json.writeValueAsString(request));
        if (!rows.take(person, hash, fingerprint, now, now.minus(KEPT))) {
            JdbcIdempotency.Row before = rows.find(person, hash);
            if (!Arrays.equals(before.fingerprint(), fingerprint)) {
                throw Refused.wrong(
                        "Idempotency-Key",
                        "This Idempotency-Key was used for another request. Use a new one for each request.");
            }
            throw new Replayed(before.answer());
        }
        ResponseEntity<T> answer = work.get();
        T body = answer.getBody();
        var location = answer.getHeaders().getLocation();
        rows.keep(
                person,
                hash,
                new Replayed.KeptAnswer(
                        answer.getStatusCode().value(),
                        location == null ? null : location.toString(),
                        body == null ? null : json.writeValueAsString(body)));
        return answer;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
