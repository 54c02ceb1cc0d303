package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.assay.kernel.Role;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.IdentityProvider;
import org.assay.support.OwnServer;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** The same way in by Keycloak, which was not made by those who made our client. */
@Tag("full")
@HouseUnderTest
class KeycloakTest {
    private static final String CALLED = "Keycloak";
    private static final String THERE = "ada";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int HOUSE = port();
    private static final int KEYCLOAK = port();
    private static final String KEYCLOAK_AT = "http://127.0.0.1:" + KEYCLOAK;
    private static OwnServer server;

    private final People people;
    private final Chromium chromium;

    KeycloakTest(People people, Chromium chromium) {
        this.people = people;
        this.chromium = chromium;
    }

    @DynamicPropertySource
    static void keycloak(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> HOUSE);
        settings.add("assay.base-url", () -> "http://127.0.0.1:" + HOUSE);
        settings.add("assay.oidc.issuer", () -> KEYCLOAK_AT + "/realms/assay");
        settings.add("assay.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("assay.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("assay.oidc.name", () -> CALLED);
    }

    /** After the house, which starts while the provider is away. */
    @BeforeAll
    static void starts() throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                        Path.of("target/tools/keycloak/bin/kc.sh").toAbsolutePath().toString(),
                        "start-dev",
                        "--db=dev-mem",
                        "--cache=local",
                        "--http-host=127.0.0.1",
                        "--http-port=" + KEYCLOAK);
        command.environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME",
                                System.getProperty("java.home"),
                                "JAVA_OPTS_KC_HEAP",
                                "-Xmx512m",
                                "KC_BOOTSTRAP_ADMIN_USERNAME",
                                "first",
                                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                                IdentityProvider.PASSWORD));
        server = OwnServer.start(command, KEYCLOAK, Path.of("target", "keycloak.log"));
        setUp();
    }

    @AfterAll
    static void ends() {
        server.close();
    }

    @Test
    void linksSignsInMakesSureAndSignsOut() {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.ADMINISTRATOR, place);
        try (var window = chromium.window(people.signIn(ada))) {
            window.go("/account/provider");
            window.fill("Your password", People.PASSWORD).press("Link with " + CALLED);
            window.follow("Go to " + CALLED);
            signInThere(window);
            window.page().waitForURL("**/account/provider");
            assertThat(window.page().content()).contains(CALLED + " can sign you in");
            window.go("/sign-out");
            window.page().locator("#main button").click();
        }
        try (var window = chromium.window()) {
            window.go("/people");
            window.follow("Sign in with " + CALLED);
            signInThere(window);
            window.page().waitForURL("**/people");
            assertThat(window.heading().textContent()).isEqualTo("People of Larkfield House");
            window.page().navigate("/account/provider/again");
            window.page().locator("#password").fill(IdentityProvider.PASSWORD);
            window.page().locator("#kc-login").click();
            window.page().waitForURL("**/account/provider/sure");
            window.go("/sign-out");
            window.page().locator("#main button").click();
            window.page()
                    .waitForResponse(
                            back -> back.url().contains("/sign-out") && back.status() == 200,
                            () -> window.follow("sign out of " + CALLED + " too"));
            window.go("/sign-in");
            window.follow("Sign in with " + CALLED);
            window.page().locator("#username").waitFor();
        }
    }

    private static void signInThere(Window window) {
        window.page().locator("#username").fill(THERE);
        window.page().locator("#password").fill(IdentityProvider.PASSWORD);
        window.page().locator("#kc-login").click();
    }

    /** Makes a realm with us as a client and somebody in it. */
    private static void setUp() throws IOException, InterruptedException {
        String form =
                "grant_type=password&client_id=admin-cli&username=first&password="
                        + IdentityProvider.PASSWORD.replace(" ", "+");
        HttpResponse<String> token =
                send(
                        "/realms/master/protocol/openid-connect/token",
                        form,
                        "",
                        "x-www-form-urlencoded");
        String bearer = JSON.readTree(token.body()).get("access_token").asString();
        HttpResponse<String> made =
                send("/admin/realms", REALM.formatted(HOUSE, HOUSE), bearer, "json");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private static HttpResponse<String> send(String path, String body, String bearer, String type)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(KEYCLOAK_AT + path))
                        .header("Content-Type", "application/" + type)
                        .POST(BodyPublishers.ofString(body));
        if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static final String REALM =
            """
            {"realm": "assay", "enabled": true, "sslRequired": "none",
             "clients": [{"clientId": "assay", "secret": "known to both", "publicClient": false,
               "standardFlowEnabled": true,
               "redirectUris": ["http://127.0.0.1:%d/sign-in/provider/return"],
               "attributes": {"post.logout.redirect.uris": "http://127.0.0.1:%d/sign-out",
                 "pkce.code.challenge.method": "S256"}}],
             "users": [{"username": "ada", "enabled": true, "email": "ada@care.example",
               "emailVerified": true, "firstName": "Ada", "lastName": "There",
               "credentials": [{"type": "password", "value": "of the provider alone",
                 "temporary": false}]}]}
            """;

    private static int port() {
        try {
            return OwnServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
