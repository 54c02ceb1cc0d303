package org.assay.trail;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key pair that seals the heads; made once, kept outside the database. */
final class SealKey {
    private final KeyPair pair;

    private SealKey(KeyPair pair) {
        this.pair = pair;
    }

    /** Reads {@code trail.key} and {@code trail.pub} from the folder, or makes them. */
    static SealKey in(Path folder) {
        Path secret = folder.resolve("trail.key");
        Path open = folder.resolve("trail.pub");
        try {
            if (!Files.exists(secret)) make(folder, secret, open);
            var factory = KeyFactory.getInstance("Ed25519");
            return new SealKey(
                    new KeyPair(
                            factory.generatePublic(new X509EncodedKeySpec(read(open))),
                            factory.generatePrivate(new PKCS8EncodedKeySpec(read(secret)))));
        } catch (IOException e) {
            throw new UncheckedIOException("The trail's key cannot be read in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trail's key is damaged in " + folder, e);
        }
    }

    String sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(byte[] bytes, String signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(pair.getPublic());
            check.update(bytes);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException damaged) {
            return false;
        }
    }

    /** The secret half is written last: where it stands, both do. */
    private static void make(Path folder, Path secret, Path open)
            throws IOException, GeneralSecurityException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, asFileAttribute(fromString("rwx------")));
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(open, pair.getPublic().getEncoded());
        write(secret, pair.getPrivate().getEncoded());
    }

    private static void write(Path file, byte[] key) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        Files.createFile(beside, asFileAttribute(fromString("rw-------")));
        Files.writeString(beside, Base64.getEncoder().encodeToString(key));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }
}
