package org.assay.trail;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key by which heads are sealed, or only its open half, by which old seals are checked. Which
 * algorithm it is of, it says itself.
 *
 * @param own null where only the open half is left
 */
record SealKey(PublicKey open, @Nullable PrivateKey own) {
    /** Ed25519, and ML-DSA for the day on which it is not enough. */
    private static final List<KeyFactory> KINDS = List.of(kind("Ed25519"), kind("ML-DSA"));

    /** By which a seal names it. */
    String id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(open.getEncoded());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance(open.getAlgorithm());
            signature.initSign(own);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(byte[] bytes, String signature) {
        try {
            var check = Signature.getInstance(open.getAlgorithm());
            check.initVerify(open);
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /**
     * @param own in Base64; null for none
     * @throws GeneralSecurityException when it is no key, or of a kind that is not known here
     */
    static SealKey read(String open, @Nullable String own) throws GeneralSecurityException {
        GeneralSecurityException other = new GeneralSecurityException("no key");
        for (KeyFactory kind : KINDS) {
            try {
                PublicKey half = kind.generatePublic(new X509EncodedKeySpec(bytes(open)));
                if (own == null) return new SealKey(half, null);
                var secret = new PKCS8EncodedKeySpec(bytes(own));
                return new SealKey(half, kind.generatePrivate(secret));
            } catch (GeneralSecurityException | IllegalArgumentException not) {
                other.addSuppressed(not);
            }
        }
        throw other;
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.strip());
    }

    private static KeyFactory kind(String name) {
        try {
            return KeyFactory.getInstance(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
