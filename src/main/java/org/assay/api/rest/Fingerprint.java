package org.assay.api.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.multipart.MultipartFile;

/** Tells whether the same file was sent again. */
public final class Fingerprint {
    private Fingerprint() {}

    /** SHA-256 of the file's bytes, with the name it came under. */
    public static String of(MultipartFile file) {
        try (InputStream bytes = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest)
                    .transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()) + " " + file.getOriginalFilename();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
