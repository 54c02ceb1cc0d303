package org.assay.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The PostgreSQL of the Assay that is measured. */
record Database(int port, String superuser, String owner, Path log) {
    static final String APPLICATION = "assay_app";

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/assay";
    }

    /** As the superuser, for filling and looking; never for what is measured. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", superuser);
    }

    void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** Of the plain role that Assay works as: derived from the owner's, as Assay does it. */
    String applicationPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(owner.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(APPLICATION.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
