package org.assay.support;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * An authority of a test's own and one certificate that it vouches for, made by the JDK's keytool
 * when the test runs. No machine trusts it.
 */
public final class Certificates {
    private static final String PASSWORD = "of the test";
    private final Path folder;
    private final KeyStore keys;

    private Certificates(Path folder, KeyStore keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /**
     * @param host for which alone the certificate is good
     */
    public static Certificates forHost(String host, Path folder)
            throws IOException, InterruptedException, GeneralSecurityException {
        Files.createDirectories(folder);
        Path store = folder.resolve("keys.p12");
        pair(store, "authority", List.of("-ext", "bc:critical=ca:true"));
        pair(store, "server", List.of("-signer", "authority", "-ext", "san=dns:" + host));
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return new Certificates(folder, keys);
    }

    private static void pair(Path store, String name, List<String> more)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(
                List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(more);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) throw new AssertionError(said);
    }

    /** Who vouches, as a PEM file. */
    public Path authority() throws IOException, GeneralSecurityException {
        byte[] bytes = keys.getCertificate("authority").getEncoded();
        return pem("authority.crt", "CERTIFICATE", bytes);
    }

    /** What the server shows. */
    public Path certificate() throws IOException, GeneralSecurityException {
        return pem("server.crt", "CERTIFICATE", keys.getCertificate("server").getEncoded());
    }

    /** What it keeps to itself. */
    public Path key() throws IOException, GeneralSecurityException {
        byte[] key = keys.getKey("server", PASSWORD.toCharArray()).getEncoded();
        return pem("server.key", "PRIVATE KEY", key);
    }

    private Path pem(String name, String kind, byte[] bytes) throws IOException {
        Path file = folder.resolve(name).toAbsolutePath();
        Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes), kind));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** Of a server that shows the certificate, and of clients that believe this authority alone. */
    public SSLContext context() throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance("PKIX");
        own.init(alone("server"), PASSWORD.toCharArray());
        KeyStore believed = KeyStore.getInstance("PKCS12");
        empty(believed);
        believed.setCertificateEntry("authority", keys.getCertificate("authority"));
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(believed);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore alone(String name) throws GeneralSecurityException {
        KeyStore alone = KeyStore.getInstance("PKCS12");
        empty(alone);
        char[] password = PASSWORD.toCharArray();
        var chain = keys.getCertificateChain(name);
        alone.setKeyEntry(name, keys.getKey(name, password), password, chain);
        return alone;
    }

    private static void empty(KeyStore store) throws GeneralSecurityException {
        try {
            store.load(null, null);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
