package org.assay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Chooses the store by the settings. */
@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);

    @Bean
    Store store(StoreSettings settings, Clock clock) {
        if (!BucketAddress.isOne(settings.place())) {
            return FolderStore.in(settings.folder(), clock);
        }
        var bucket = BucketAddress.of(settings.place());
        try {
            Spool spool = Spool.in(settings.home().toAbsolutePath().resolve("incoming"), clock);
            return ObjectStore.in(to(settings.storeEndpoint()).build(), bucket, spool);
        } catch (IOException e) {
            throw new UncheckedIOException("Uploads cannot be taken in " + settings.home(), e);
        }
    }

    /**
     * Credentials and region come from where AWS's own tools look for them; other makers' stores
     * know no regions and take the bucket's name in the path.
     */
    static S3ClientBuilder to(@Nullable URI endpoint) {
        S3ClientBuilder client =
                builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder()
                                        .connectionTimeout(CONNECTING)
                                        .socketTimeout(ANSWERING));
        if (endpoint != null) {
            client.endpointOverride(endpoint)
                    .forcePathStyle(true)
                    .region(
                            SdkSystemSetting.AWS_REGION
                                    .getStringValue()
                                    .map(Region::of)
                                    .orElse(Region.US_EAST_1));
        }
        return client;
    }

    /** What every maker's store understands: bodies in one piece, checksums where we give them. */
    static S3ClientBuilder builder() {
        return S3Client.builder()
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(way -> way.chunkedEncodingEnabled(false));
    }
}
