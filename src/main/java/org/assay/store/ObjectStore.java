package org.assay.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket of an object store that speaks S3; what is not kept yet waits in a folder. */
final class ObjectStore implements Store {
    private final S3Client client;
    private final BucketAddress bucket;
    private final Spool spool;

    private ObjectStore(S3Client client, BucketAddress bucket, Spool spool) {
        this.client = client;
        this.bucket = bucket;
        this.spool = spool;
    }

    /**
     * @throws UncheckedIOException when the bucket is not there or not ours to use
     */
    static ObjectStore in(S3Client client, BucketAddress bucket, Spool spool) {
        try {
            client.headBucket(request -> request.bucket(bucket.name()));
        } catch (SdkException e) {
            throw new UncheckedIOException(
                    "Documents cannot be kept in " + bucket, new IOException(e.getMessage(), e));
        }
        return new ObjectStore(client, bucket, spool);
    }

    @Override
    public Incoming receive(InputStream bytes, long limit) throws IOException {
        return spool.receive(bytes, limit, this::keep);
    }

    @Override
    public Resource open(String sha256) {
        String key = bucket.key(sha256);
        try {
            return new ObjectResource(client, bucket.name(), key, head(key));
        } catch (NoSuchKeyException lost) {
            throw new UncheckedIOException(
                    new FileNotFoundException("The store has lost the document " + sha256));
        } catch (SdkException e) {
            throw new UncheckedIOException(silent(e));
        }
    }

    @Override
    public List<String> contents() {
        try {
            return client
                    .listObjectsV2Paginator(
                            request -> request.bucket(bucket.name()).prefix(bucket.prefix()))
                    .contents()
                    .stream()
                    .map(S3Object::key)
                    .map(key -> key.substring(key.lastIndexOf('/') + 1))
                    .filter(Box::holds)
                    .sorted()
                    .toList();
        } catch (SdkException e) {
            throw new UncheckedIOException(silent(e));
        }
    }

    /** The store compares the SHA-256 of what it got with ours. */
    private void keep(Path file, String sha256, long size) throws CannotKeep {
        String key = bucket.key(sha256);
        try {
            if (isThere(key)) return;
            client.putObject(
                    request ->
                            request.bucket(bucket.name())
                                    .key(key)
                                    .contentLength(size)
                                    .checksumSHA256(base64(sha256)),
                    file);
        } catch (SdkException e) {
            throw new CannotKeep(words(), e);
        }
    }

    private boolean isThere(String key) {
        try {
            head(key);
            return true;
        } catch (NoSuchKeyException no) {
            return false;
        }
    }

    private HeadObjectResponse head(String key) {
        return client.headObject(request -> request.bucket(bucket.name()).key(key));
    }

    private IOException silent(SdkException e) {
        return new IOException(words(), e);
    }

    private String words() {
        return "The object store " + bucket + " did not do its work";
    }

    private static String base64(String sha256) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    }
}
