package org.assay.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks S3, over a folder, as a process of its own on a free port. */
public final class S3Server implements AutoCloseable {
    static final String BUCKET = "papers";
    static final String IDENTITY = "assay";
    static final String CREDENTIAL = "of-the-tests";

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static S3Server in(Path folder) throws IOException, InterruptedException {
        int port = freePort();
        Files.createDirectories(folder.resolve("buckets/" + BUCKET));
        Path settings =
                Files.writeString(
                        folder.resolve("s3.conf"),
                        """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """
                                .formatted(port, IDENTITY, CREDENTIAL, folder.resolve("buckets")));
        Path log = folder.resolve("s3.log");
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Path.of("target/tools/s3server").toAbsolutePath() + "/*",
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        settings.toString());
        command.environment().put("LOG_LEVEL", "warn");
        Process process = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var server = new S3Server(process, port);
        server.waitUntilItAnswers(log);
        return server;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** For an Assay that keeps its documents here. */
    public Map<String, String> settings() {
        return Map.of(
                "assay.store",
                "s3://" + BUCKET,
                "assay.store-endpoint",
                address().toString(),
                "aws.accessKeyId",
                IDENTITY,
                "aws.secretAccessKey",
                CREDENTIAL);
    }

    S3Client client(String credential) {
        return S3Client.builder()
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(IDENTITY, credential)))
                .build();
    }

    private void waitUntilItAnswers(Path log) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (!process.isAlive()) throw new IllegalStateException(Files.readString(log));
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IllegalStateException("The S3 server does not answer: " + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
