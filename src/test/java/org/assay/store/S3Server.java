package org.assay.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assay.support.OwnServer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A server that speaks S3, over a folder, as a process of its own on a free port. It compares the
 * body with the signed SHA-256, and does not know the checksum that other makers' servers compare
 * as well.
 */
public final class S3Server implements AutoCloseable {
    static final String BUCKET = "papers";
    static final String IDENTITY = "assay";
    static final String CREDENTIAL = "of-the-tests";

    private final OwnServer server;

    private S3Server(OwnServer server) {
        this.server = server;
    }

    public static S3Server in(Path folder) throws IOException, InterruptedException {
        int port = OwnServer.freePort();
        Files.createDirectories(folder.resolve("buckets/" + BUCKET));
        Path settings =
                Files.writeString(
                        folder.resolve("s3.conf"),
                        """
                        s3proxy.endpoint=http://127.0.0.1:%d
                        s3proxy.authorization=aws-v2-or-v4
                        s3proxy.ignore-unknown-headers=true
                        s3proxy.identity=%s
                        s3proxy.credential=%s
                        jclouds.provider=filesystem-nio2
                        jclouds.filesystem.basedir=%s
                        """
                                .formatted(port, IDENTITY, CREDENTIAL, folder.resolve("buckets")));
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
        return new S3Server(OwnServer.start(command, port, folder.resolve("s3.log")));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.address().getPort());
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
        return StoreConfiguration.builder()
                .endpointOverride(address())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(IDENTITY, credential)))
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
