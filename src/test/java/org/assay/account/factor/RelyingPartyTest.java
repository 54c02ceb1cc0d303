package org.assay.account.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address of the service as browsers say it when they sign. */
class RelyingPartyTest {
    @ParameterizedTest
    @CsvSource({
        "https://assay.example, https://assay.example",
        "https://assay.example/, https://assay.example",
        "HTTPS://Assay.Example:443/at/a/path, https://assay.example",
        "https://assay.example:8443, https://assay.example:8443",
        "http://localhost:80, http://localhost",
        "http://localhost:8080, http://localhost:8080",
        "http://assay.example:443, http://assay.example:443"
    })
    void isWithoutPathAndWithoutThePortThatGoesWithoutSaying(String set, String said) {
        assertThat(RelyingParty.origin(URI.create(set))).isEqualTo(said);
    }
}
