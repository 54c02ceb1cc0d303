package org.assay.support;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody's security key with the browser around it, which makes one passkey and shows it
 * (WebAuthn with ES256 and no attestation), and does what a real one would not when a test asks for
 * it.
 */
public final class SecurityKey {
    private static final String FACTOR = "/account/second-factor";
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final byte[] UNNAMED_MODEL = new byte[16];
    private static final JsonMapper JSON = new JsonMapper();

    private final KeyPair pair = pair();
    private final byte[] id = new byte[16];
    private String origin;
    private int signed;

    /**
     * @param origin of the pages that the browser shows, e.g. {@code http://localhost:8080}
     */
    public SecurityKey(String origin) {
        new SecureRandom().nextBytes(id);
        this.origin = origin;
    }

    /** Adds a passkey for whoever is signed in with their password alone. */
    public Page addTo(Browser browser, String name) {
        Page offered =
                browser.post(
                                FACTOR + "/passkeys",
                                "add-name",
                                name,
                                "add-password",
                                People.PASSWORD)
                        .hasStatus(200)
                        .hasHeading("Add a passkey");
        return browser.post(
                FACTOR + "/passkeys/confirmation", "name", name, "answer", make(options(offered)));
    }

    /** Shows it where it is asked for after the password. */
    public Page signIn(Browser halfway) {
        return halfway.post(
                "/sign-in/code/passkey", "answer", show(options(halfway.get("/sign-in/code"))));
    }

    /** What the page gives to the browser. */
    public static String options(Page page) {
        return page.document().expectFirst("[data-passkey]").attr("data-options");
    }

    public SecurityKey on(String otherOrigin) {
        this.origin = otherOrigin;
        return this;
    }

    /** How often it says that it signed, from now on. */
    public SecurityKey counting(int from) {
        this.signed = from;
        return this;
    }

    public byte[] id() {
        return id.clone();
    }

    /** The answer to options for making a passkey. */
    public String make(String options) {
        JsonNode asked = JSON.readTree(options);
        byte[] data = client("webauthn.create", asked);
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%s","attestationObject":"%s","transports":["usb"]}}
        """
                .formatted(text(id), text(id), text(data), text(attestation(rp(asked))));
    }

    /** The answer to options for showing it. */
    public String show(String options) {
        JsonNode asked = JSON.readTree(options);
        byte[] data = client("webauthn.get", asked);
        byte[] about = about(asked.get("rpId").asString(), PRESENT | VERIFIED, new byte[0]);
        return """
        {"id":"%s","rawId":"%s","type":"public-key","clientExtensionResults":{},
         "response":{"clientDataJSON":"%s","authenticatorData":"%s","signature":"%s"}}
        """
                .formatted(
                        text(id),
                        text(id),
                        text(data),
                        text(about),
                        text(signature(joined(about, sha256(data)))));
    }

    /** What is kept of it: as CBOR, without a signature of its maker. */
    public byte[] attestation(String rp) {
        byte[] data = joined(UNNAMED_MODEL, new byte[] {0, (byte) id.length}, id, publicKey());
        byte[] about = about(rp, PRESENT | VERIFIED | WITH_KEY, data);
        return joined(
                HexFormat.of().parseHex("a363"),
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                HexFormat.of().parseHex("a068"),
                ascii("authData"),
                new byte[] {0x58, (byte) about.length},
                about);
    }

    /** As COSE: a point on P-256. */
    public byte[] publicKey() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return joined(
                HexFormat.of().parseHex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                HexFormat.of().parseHex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private byte[] about(String rp, int flags, byte[] data) {
        byte[] head = ByteBuffer.allocate(5).put((byte) flags).putInt(signed).array();
        if (signed > 0) signed++;
        return joined(sha256(ascii(rp)), head, data);
    }

    private byte[] client(String type, JsonNode asked) {
        return """
        {"type":"%s","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
                .formatted(type, asked.get("challenge").asString(), origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signature(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String rp(JsonNode asked) {
        return asked.get("rp").get("id").asString();
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, fixed, 32 - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }
}
