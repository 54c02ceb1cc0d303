package org.assay.account.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds, by RFC 6238 as all authenticators know them.
 */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;

    /** How far the clock of a telephone, or its owner, may lag behind or run ahead. */
    private static final int STEPS_EITHER_SIDE = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES =
            new TimeBasedOneTimePasswordGenerator();

    private Totp() {}

    static byte[] newSecret() {
        return FactorKey.random(SECRET_BYTES);
    }

    /** The code of that moment. */
    static String code(byte[] secret, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(
                    new SecretKeySpec(secret, CODES.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The step of time that the code is of; none when it is of none near now.
     *
     * @param code six digits
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        OptionalLong found = OptionalLong.empty();
        for (int off = -STEPS_EITHER_SIDE; off <= STEPS_EITHER_SIDE; off++) {
            Instant at = now.plusSeconds(off * STEP_SECONDS);
            if (same(code, code(secret, at)))
                found = OptionalLong.of(at.getEpochSecond() / STEP_SECONDS);
        }
        return found;
    }

    /** What an authenticator reads from a picture. */
    static String address(byte[] secret, String account) {
        return "otpauth://totp/Assay:%s?secret=%s&issuer=Assay"
                .formatted(
                        URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20"),
                        Base32.of(secret));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
