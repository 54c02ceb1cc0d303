package org.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketAddressTest {
    @Test
    void readsABucketWithAndWithoutAPrefix() {
        assertThat(BucketAddress.of("s3://papers")).isEqualTo(new BucketAddress("papers", ""));
        assertThat(BucketAddress.of("s3://papers/")).isEqualTo(new BucketAddress("papers", ""));
        assertThat(BucketAddress.of("s3://papers/assay/live"))
                .isEqualTo(new BucketAddress("papers", "assay/live/"));
        assertThat(BucketAddress.of("s3://papers/assay/"))
                .isEqualTo(new BucketAddress("papers", "assay/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://", "s3:///prefix", "s3://Papers", "s3://a", "s3://.papers"})
    void refusesWhatNamesNoBucket(String address) {
        assertThatThrownBy(() -> BucketAddress.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address + "; an object store is written s3://bucket");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/srv/documents", "documents", "s3", "C:\\documents"})
    void takesAnythingElseForAFolder(String place) {
        assertThat(BucketAddress.isOne(place)).isFalse();
    }
}
