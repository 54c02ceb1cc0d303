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
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

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
            return ObjectStore.in(client(settings.storeEndpoint()), bucket, spool);
        } catch (IOException e) {
            throw new UncheckedIOException("Uploads cannot be taken in " + settings.home(), e);
        }
    }

    /**
     * Credentials and region come from where AWS's own tools look for them; other makers' stores
     * know no regions and take the bucket's name in the path.
     */
    static S3Client client(@Nullable URI endpoint) {
        var client =
                S3Client.builder()
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
        return client.build();
    }
}
