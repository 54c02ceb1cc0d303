package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** What a start needs when people reach Assay by HTTPS. */
class TlsSettingTest {
    private static final String SITE = "assay.base-url=https://assay.example";
    private static final String TOLD = "server.forward-headers-strategy=native";

    @Test
    void aSiteByHttpsKnowsHowRequestsCome() {
        refuses("cannot know how requests come", SITE);
        refuses(
                "cannot know how requests come",
                SITE,
                "server.forward-headers-strategy=none",
                "assay.encrypted-network=proxy");
        refuses("could be read on its way", SITE, TOLD);
        refuses("could be read on its way", SITE, TOLD, "assay.encrypted-network=db.example");
        refuses("could be read on its way", SITE, TOLD, "server.address=10.0.0.7");
    }

    @ParameterizedTest
    @CsvSource({
        "assay.base-url=http://localhost:8080, x=y",
        "server.forward-headers-strategy=native, assay.encrypted-network=db.example proxy",
        "server.forward-headers-strategy=native, server.address=127.0.0.1",
        "server.ssl.bundle=own, x=y",
        "assay.beside=true, x=y"
    })
    void startsWhereNobodyReadsAlong(String one, String other) {
        assertThatCode(() -> start(SITE, one, other)).doesNotThrowAnyException();
    }

    @Test
    void certificateAndKeyGoTogether() {
        refuses("ASSAY_TLS_KEY has to name", SITE, "assay.tls.certificate=pom.xml");
        refuses("ASSAY_TLS_CERTIFICATE has to name", SITE, "assay.tls.key=pom.xml");
    }

    private static void refuses(String reason, String... settings) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> start(settings))
                .withMessageContaining(reason);
    }

    private static void start(String... settings) {
        var environment = new MockEnvironment();
        for (String setting : settings) {
            String[] parts = setting.split("=", 2);
            environment.setProperty(parts[0], parts[1]);
        }
        try (var context = new GenericApplicationContext()) {
            context.setEnvironment(environment);
            new TlsSetting().initialize(context);
        }
    }
}
