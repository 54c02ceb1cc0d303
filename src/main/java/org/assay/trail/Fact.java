package org.assay.trail;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one link of a chain states, and how it is hashed, so that anybody can compute it again.
 *
 * <p>The bytes of a fact are eight netstrings ({@code LENGTH:BYTES,} with the length in decimal,
 * UTF-8): organisation, time in UTC to the microsecond as {@code 2020-03-04T16:10:00.000000Z},
 * person or nothing, what, subject, {@code 1} for typing or else {@code 0}, and the hashes of the
 * value before and after in lower-case hexadecimal, or nothing where there was no value.
 *
 * <p>A value's hash is SHA-256 of its salt (16 bytes) followed by its UTF-8 bytes. A link's hash is
 * SHA-256 of the hash before it (32 zero bytes for the first), its number as eight bytes, highest
 * first, and the bytes of the fact.
 */
record Fact(
        UUID organisation,
        Instant at,
        @Nullable UUID person,
        String what,
        String subject,
        boolean typing,
        byte @Nullable [] before,
        byte @Nullable [] after) {

    /** What stands in for the hash before the first link. */
    static final byte[] NOTHING = new byte[32];

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream(256);
        netstring(bytes, organisation.toString());
        netstring(bytes, time(at));
        netstring(bytes, person == null ? "" : person.toString());
        netstring(bytes, what);
        netstring(bytes, subject);
        netstring(bytes, typing ? "1" : "0");
        netstring(bytes, hex(before));
        netstring(bytes, hex(after));
        return bytes.toByteArray();
    }

    byte[] hash(byte[] previous, long seq) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        return digest.digest(bytes());
    }

    static byte @Nullable [] valueHash(byte[] salt, @Nullable String value) {
        if (value == null) return null;
        MessageDigest digest = sha256();
        digest.update(salt);
        return digest.digest(value.getBytes(StandardCharsets.UTF_8));
    }

    static void netstring(ByteArrayOutputStream into, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        into.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        into.writeBytes(bytes);
        into.write(',');
    }

    private static String time(Instant at) {
        long seconds = at.getEpochSecond();
        return "%s.%06dZ"
                .formatted(
                        Instant.ofEpochSecond(seconds).toString().replace("Z", ""),
                        at.getNano() / 1000);
    }

    private static String hex(byte @Nullable [] hash) {
        return hash == null ? "" : HexFormat.of().formatHex(hash);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
