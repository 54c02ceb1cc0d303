package org.assay.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkPlaceTest {
    @Test
    void ofIpv6ItIsTheNetwork() {
        assertThat(NetworkPlace.of("2001:db8:1:2::1"))
                .isEqualTo(NetworkPlace.of("2001:db8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(NetworkPlace.of("2001:db8:1:3::1"));
        assertThat(Attempts.ofSignIn("ada@care.example", "2001:db8:1:2::1"))
                .isEqualTo(Attempts.ofSignIn("ada@care.example", "2001:db8:1:2::2"));
    }

    @Test
    void ofIpv4ItIsTheAddress() {
        assertThat(NetworkPlace.of("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(NetworkPlace.of("192.0.2.2")).isNotEqualTo(NetworkPlace.of("192.0.2.1"));
        assertThat(NetworkPlace.of("not an address")).isEqualTo("not an address");
    }
}
