package org.assay.store;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** An object that was there when it was asked for. */
final class ObjectResource extends AbstractResource {
    private final S3Client client;
    private final String bucket;
    private final String key;
    private final HeadObjectResponse head;

    ObjectResource(S3Client client, String bucket, String key, HeadObjectResponse head) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.head = head;
    }

    @Override
    public String getDescription() {
        return "object " + key + " of " + bucket;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return head.contentLength();
    }

    @Override
    public long lastModified() {
        return head.lastModified().toEpochMilli();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        try {
            return client.getObject(request -> request.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("The object store did not give " + getDescription(), e);
        }
    }
}
