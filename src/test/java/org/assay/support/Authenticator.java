package org.assay.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** Somebody's telephone: it was given a secret, and shows the codes that come of it. */
public final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final byte[] secret;

    /**
     * @param secret as the page shows it
     */
    public Authenticator(String secret) {
        this.secret = bytes(secret.replace(" ", ""));
    }

    /** Sets a second factor up for whoever is signed in, with the code of a moment ago. */
    public static Authenticator setUp(Browser browser) {
        Page offered =
                browser.post("/account/second-factor", "password", People.PASSWORD).hasStatus(200);
        var mine = new Authenticator(offered.document().expectFirst("code").text());
        browser.post("/account/second-factor/confirmation", "code", mine.code(-1)).hasStatus(200);
        return mine;
    }

    /**
     * @param steps of 30 seconds away from now; of each step a code counts once, and none of one
     *     before it afterwards
     */
    public String code(int steps) {
        try {
            Instant at = Instant.now().plusSeconds(steps * 30L);
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char each : text.toCharArray()) {
            held = (held << 5 | LETTERS.indexOf(each)) & 0xfff;
            bits += 5;
            if (bits >= 8) bytes.write(held >> (bits -= 8) & 0xff);
        }
        return bytes.toByteArray();
    }
}
