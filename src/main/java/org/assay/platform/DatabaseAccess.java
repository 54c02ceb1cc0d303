package org.assay.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How the database is reached: as the owner for migrations, as {@code assay_app} for everything
 * else.
 *
 * @param url the JDBC address of the database, without user and password
 * @param superuser the password of {@code postgres}, for a server of our own; null for an outside
 *     one
 */
record DatabaseAccess(String url, String owner, String ownerPassword, @Nullable String superuser) {
    static final String APPLICATION = "assay_app";

    static DatabaseAccess embedded(int port, Secrets secrets) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:%d/assay".formatted(port),
                "assay_owner",
                secrets.owner(),
                secrets.superuser());
    }

    /**
     * Derived from the owner's, so that all nodes know the application's password without a further
     * setting.
     */
    String applicationPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                    new SecretKeySpec(
                            ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + "]";
    }
}
