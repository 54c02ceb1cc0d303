package org.assay.account.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLHandshakeException;
import org.assay.account.provider.Errand.Purpose;
import org.assay.account.provider.Provider.Brought;
import org.assay.account.provider.Provider.Failed;
import org.assay.account.provider.Provider.Reason;
import org.assay.mail.BaseUrl;
import org.assay.support.Certificates;
import org.assay.support.TlsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the house believes of how an identity provider describes itself, and what it asks of it. */
class ProviderTest {
    private static final BaseUrl SITE = new BaseUrl(URI.create("https://assay.example"));
    @TempDir private Path folder = Path.of("");
    private final AtomicInteger elsewhere = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private String issuer;
    private UnaryOperator<String> change = told -> told;

    @BeforeEach
    void describesItself() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> {
                    byte[] told = change.apply(description()).getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().add("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, told.length);
                    exchange.getResponseBody().write(told);
                    exchange.close();
                });
        server.createContext(
                "/elsewhere",
                exchange -> {
                    elsewhere.incrementAndGet();
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void ends() {
        server.stop(0);
    }

    @Test
    void isAskedWhenItIsNeededAndNotBeforeAndAgainWhenItWasAway() {
        server.stop(0);
        Provider away = provider(issuer);
        assertThat(away.name()).hasValue("Northshire NHS");
        assertThat(away.send(Purpose.SIGN_IN, "")).isEmpty();
        assertThat(away.farewell("token")).isEmpty();
    }

    @Test
    void sendsPeopleWhereItSaysThatItSignsThemIn() {
        var sent = provider(issuer).send(Purpose.SIGN_IN, "/home").orElseThrow();
        assertThat(sent.address().toString())
                .startsWith("https://login.example/authorize?")
                .contains("redirect_uri=https://assay.example/sign-in/provider/return");
        assertThat(sent.errand().next()).isEqualTo("/home");
    }

    @Test
    void oneThatIsNotTheOneThatWasSetIsNotSpokenWith() {
        change = told -> told.replace(issuer, "https://evil.example");
        assertThat(provider(issuer).send(Purpose.SIGN_IN, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example/", "file:///etc/passwd", "ftp://login.example/"})
    void addressesThatOthersCouldReadAreNotAskedNorSentTo(String address) {
        change = told -> told.replace("https://login.example/", address);
        assertThat(provider(issuer).send(Purpose.SIGN_IN, "")).isEmpty();
    }

    @Test
    void oneThatLeadsElsewhereIsNotFollowed() {
        server.removeContext("/.well-known/openid-configuration");
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> {
                    exchange.getResponseHeaders().add("Location", issuer + "/elsewhere");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                });
        assertThat(provider(issuer).send(Purpose.SIGN_IN, "")).isEmpty();
        assertThat(elsewhere).hasValue(0);
    }

    @Test
    void whatItSaidStaysWhileItDoesNotAnswer() {
        var clock = new Moving();
        var provider = provider(clock);
        assertThat(provider.send(Purpose.SIGN_IN, "")).isPresent();
        server.stop(0);
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(provider.send(Purpose.SIGN_IN, "")).isPresent();
    }

    @Test
    void oneThatBecameAnotherIsSpokenWithNoMore() {
        var clock = new Moving();
        var provider = provider(clock);
        assertThat(provider.send(Purpose.SIGN_IN, "")).isPresent();
        change = told -> told.replace(issuer, "https://evil.example");
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(provider.send(Purpose.SIGN_IN, "")).isEmpty();
    }

    @Test
    void oneThatDoesNotDescribeItselfIsNotAskedByEverybody() {
        change =
                told -> {
                    asked.incrementAndGet();
                    return "{}";
                };
        var clock = new Moving();
        var provider = provider(clock);
        for (int visitor = 0; visitor < 5; visitor++)
            assertThat(provider.send(Purpose.SIGN_IN, "")).isEmpty();
        assertThat(asked).hasValue(1);
        change = told -> told;
        clock.now = clock.now.plusSeconds(30);
        assertThat(provider.send(Purpose.SIGN_IN, "")).isPresent();
    }

    @Test
    void anErrandEndsAfterAQuarterOfAnHour() {
        Provider provider = provider(issuer);
        var old = Errand.of(Purpose.SIGN_IN, "", Instant.now().minusSeconds(901));
        assertThat(provider.prove(old, new Brought(old.state(), "code", null, null)))
                .isEqualTo(new Failed(Reason.BEGIN_AGAIN));
        var denied = Errand.of(Purpose.SIGN_IN, "", Instant.now().minusSeconds(890));
        assertThat(provider.prove(denied, new Brought(denied.state(), null, "no", null)))
                .isEqualTo(new Failed(Reason.DENIED));
    }

    @Test
    void oneThatNamesItselfInItsAnswersHasToDoSo() {
        change =
                told ->
                        told.replaceFirst(
                                "\\{",
                                "{\"authorization_response_iss_parameter_supported\": true,");
        Provider provider = provider(issuer);
        var errand = Errand.of(Purpose.SIGN_IN, "", Instant.now());
        assertThat(provider.prove(errand, new Brought(errand.state(), "code", null, null)))
                .isEqualTo(new Failed(Reason.NOT_BELIEVED));
    }

    @Test
    void oneWhoseCertificateNobodyVouchesForIsAskedNothing() throws Exception {
        var context = Certificates.forHost("localhost", folder).context();
        try (var server = new TlsServer(context)) {
            assertThatThrownBy(() ->
                            new ProviderCalls().description("https://localhost:" + server.port()))
                    .isInstanceOf(ProviderAway.class)
                    .hasStackTraceContaining(SSLHandshakeException.class.getName());
            assertThat(server.heard()).isZero();
        }
    }

    @Test
    void settingsThatCannotBeAreToldAtTheStart() {
        assertThatThrownBy(() -> settings("http://login.example"))
                .hasMessageStartingWith("ASSAY_OIDC_ISSUER");
        assertThatThrownBy(() -> settings("https://login.example/realm?tenant=1"))
                .hasMessageContaining("without a question mark");
        assertThatThrownBy(() -> settings("https://login.example/#realm"))
                .hasMessageStartingWith("ASSAY_OIDC_ISSUER");
        assertThatThrownBy(() -> new ProviderSettings("https://login.example", "", "", "", ""))
                .hasMessageStartingWith("ASSAY_OIDC_CLIENT_ID");
        assertThat(provider("").name()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mfa, , true",
        "pwd otp, , true",
        "pin hwk, , true",
        "pwd, , false",
        "otp, , false",
        "pwd sms, , false",
        "pwd, loa3, true",
        "pwd, loa1, false",
        ", , false"
    })
    void twoFactorsAreThoseThatTheProviderNames(String methods, String reached, boolean two) {
        List<String> said = methods == null ? null : List.of(methods.split(" "));
        assertThat(TwoFactors.said(said, reached, "loa2 loa3")).isEqualTo(two);
        assertThat(TwoFactors.said(null, "", "")).isFalse();
    }

    private static ProviderSettings settings(String issuer) {
        return new ProviderSettings(issuer, "assay", "secret", "Northshire NHS", "");
    }

    private static Provider provider(String issuer) {
        return provider(issuer, Clock.systemUTC());
    }

    private Provider provider(Clock clock) {
        return provider(issuer, clock);
    }

    private static Provider provider(String issuer, Clock clock) {
        var settings = settings(issuer);
        var calls = new ProviderCalls();
        var discovery = new Discovery(settings, calls, SITE, clock);
        return new Provider(settings, discovery, new Questions(settings), calls, SITE);
    }

    private static final class Moving extends Clock {
        private Instant now = Instant.now();

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String description() {
        return """
        {"issuer": "%s",
         "authorization_endpoint": "https://login.example/authorize",
         "token_endpoint": "https://login.example/token",
         "jwks_uri": "https://login.example/keys"}
        """
                .formatted(issuer);
    }
}
