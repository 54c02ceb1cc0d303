package org.assay.account.factor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes for the day on which the authenticator is lost. They have 120 random bits, so that nobody
 * guesses one and a plain hash is enough to keep them.
 */
final class RecoveryCodes {
    static final int HOW_MANY = 10;
    private static final int BYTES = 15;
    private static final int LETTERS = BYTES * 8 / 5;

    private RecoveryCodes() {}

    /** In groups, as they are shown. */
    static List<String> make() {
        return Stream.generate(() -> Base32.of(FactorKey.random(BYTES)))
                .limit(HOW_MANY)
                .map(code -> Base32.grouped(code, "-"))
                .toList();
    }

    /**
     * However it is typed: small letters, spaces and dashes do not count, and digits that are in no
     * code stand for the letters that look like them.
     */
    static byte[] hash(String typed) {
        String plain =
                typed.toUpperCase(Locale.ROOT)
                        .replace('0', 'O')
                        .replace('1', 'I')
                        .replace('8', 'B')
                        .replaceAll("[^A-Z2-7]", "");
        if (plain.length() != LETTERS) return new byte[0];
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
