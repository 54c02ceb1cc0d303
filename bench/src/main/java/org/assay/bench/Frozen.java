package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A return as it was frozen, in canonical JSON, with the hashes that the application keeps of it. */
record Frozen(String json) {

    String sha256() {
        return sha256(json);
    }

    /** Of all but which publication it is. */
    String substance() {
        return sha256(json.replaceFirst("\"publication\":\\{[^{}]*},", ""));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As PostgreSQL reads bytes. */
    String bytea() {
        return "\\x" + HexFormat.of().formatHex(json.getBytes(StandardCharsets.UTF_8));
    }
}
