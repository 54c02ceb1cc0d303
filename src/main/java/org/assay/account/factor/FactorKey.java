package org.assay.account.factor;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key under which secrets of authenticators are kept: outside the database, so that a copy of
 * the database alone opens none of them. A file of the home, made when first needed, or the setting
 * {@code ASSAY_FACTOR_KEY}, which several nodes share.
 */
@Component
class FactorKey {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String set;
    private final String setBefore;
    private final Path folder;
    private byte @Nullable [] held;

    /**
     * @param before the key in whose place the present one comes, while secrets are still sealed
     *     under it; empty for none
     */
    FactorKey(
            @Value("${assay.factor-key:}") String set,
            @Value("${assay.factor-key-before:}") String before,
            @Value("${assay.home}") Path home) {
        this.set = set;
        this.setBefore = before;
        this.folder = home.resolve("keys");
        // a key that is none shows at the start, not when the first person needs it
        if (!set.isBlank()) held = read(set, "ASSAY_FACTOR_KEY");
    }

    /** What tells it from other keys, and nothing about it. */
    String id() {
        return id(key());
    }

    /** Of all keys under which a secret opens here. */
    List<String> ids() {
        return setBefore.isBlank() ? List.of(id()) : List.of(id(), id(before()));
    }

    private static String id(byte[] key) {
        return HexFormat.of().formatHex(sha256(key), 0, 8);
    }

    /**
     * @param owner whose secret it is; it opens for them alone
     */
    byte[] seal(byte[] secret, UUID owner) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(), nonce, owner, secret);
        byte[] both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    /**
     * @param id of the key with which it was sealed
     * @throws IllegalStateException when that was another, or the secret is not this owner's
     */
    byte[] open(byte[] sealed, String id, UUID owner) {
        if (!ids().contains(id)) {
            throw new IllegalStateException(
                    "A second factor was set up under another key (%s) than this node's (%s):"
                                    .formatted(id, id())
                            + " give every node the same ASSAY_FACTOR_KEY or keys/factor.key");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
        byte[] key = id.equals(id()) ? key() : before();
        return cipher(Cipher.DECRYPT_MODE, key, nonce, owner, rest);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static byte[] cipher(int mode, byte[] of, byte[] nonce, UUID owner, byte[] bytes) {
        try {
            SecretKey key = new SecretKeySpec(of, "AES");
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The secret of an authenticator cannot be read", e);
        }
    }

    private byte[] before() {
        return read(setBefore, "ASSAY_FACTOR_KEY_BEFORE");
    }

    private synchronized byte[] key() {
        if (held == null) held = set.isBlank() ? ofFile() : read(set, "ASSAY_FACTOR_KEY");
        return held;
    }

    /** A server and a command may both come first; one of them makes it. */
    private byte[] ofFile() {
        Path file = folder.resolve("factor.key");
        try {
            if (!Files.exists(file)) make(folder, file);
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key of second factors cannot be read: " + file, e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        Path beside = folder.resolve("factor." + UUID.randomUUID());
        Files.createFile(beside, asFileAttribute(fromString("rw-------")));
        Files.writeString(beside, Base64.getEncoder().encodeToString(random(KEY_BYTES)));
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException somebodyElseDid) {
            return;
        } finally {
            Files.delete(beside);
        }
    }

    private static byte[] read(String text, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // said below, without what stands there
        }
        throw new IllegalStateException(
                where + " has to be %d bytes in Base64".formatted(KEY_BYTES));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
