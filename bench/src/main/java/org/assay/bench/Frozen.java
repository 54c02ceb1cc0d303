package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A return as it was frozen, in canonical JSON, with the hashes that the application keeps of it.
 *
 * @param substance hash of all but which publication it is
 */
record Frozen(String json, String sha256, String substance) {
    private static final String PUBLICATION = "\"publication\":{";

    static Frozen of(String json) {
        int from = json.indexOf(PUBLICATION);
        int to = json.indexOf("},", from) + 2;
        return new Frozen(json, hash(json), hash(json.substring(0, from) + json.substring(to)));
    }

    private static String hash(String text) {
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
