package org.assay.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every answer, also for those that no page of ours gives. */
@HouseUnderTest
class EveryAnswerTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static final int POOL = 16;

    private final People people;
    private final DataSource database;

    EveryAnswerTest(People people, DataSource database) {
        this.people = people;
        this.database = database;
    }

    private record Asked(String method, String path, int status, String body) {}

    @TestFactory
    Stream<DynamicTest> carriesTheHeadersThatBindTheBrowser() {
        return Stream.of(
                        new Asked("GET", "/sign-in", 200, ""),
                        new Asked("GET", "/nothing-is-here", 404, ""),
                        new Asked("GET", "/sign-in;x=y", 400, ""),
                        new Asked("GET", "/home", 302, ""),
                        new Asked("OPTIONS", "/home", 404, ""),
                        new Asked("OPTIONS", "/sign-in", 404, ""),
                        new Asked("OPTIONS", "/api/v1/account", 404, ""),
                        new Asked("GET", "/health", 200, ""),
                        new Asked("GET", "/health/live", 200, ""),
                        new Asked("GET", "/assets/assay.css", 200, ""),
                        new Asked("GET", "/directory.csv", 200, ""),
                        new Asked("GET", "/api/v1/account", 401, ""),
                        new Asked("GET", "/api/v1/nothing-is-here", 404, ""),
                        new Asked("GET", "/api/v1/openapi.json", 200, ""),
                        new Asked("POST", "/sign-in", 403, "email=x"),
                        new Asked("POST", "/sign-in", 413, "x".repeat(7 * 1024 * 1024)),
                        new Asked("DELETE", "/sign-in", 403, ""))
                .map(asked ->
                        DynamicTest.dynamicTest(
                                asked.method() + " " + asked.path() + " " + asked.status(),
                                () -> bindsTheBrowser(asked)));
    }

    private void bindsTheBrowser(Asked asked) {
        var answer = send(people.visitor(), asked);
        assertThat(answer.statusCode()).isEqualTo(asked.status());
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().map())
                .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
    }

    /** Also the page that is made before the security chain has seen the request. */
    @Test
    void thePageOfAnOutageHasThePolicyOfOtherPages() throws SQLException {
        var usual = policy(new Asked("GET", "/directory", 200, ""));
        List<Connection> away = new ArrayList<>();
        try {
            for (int n = 0; n < POOL; n++) away.add(database.getConnection());
            assertThat(policy(new Asked("GET", "/directory", 503, ""))).isEqualTo(usual);
        } finally {
            for (Connection one : away) one.close();
        }
    }

    private List<String> policy(Asked asked) {
        var answer = send(people.visitor(), asked);
        assertThat(answer.statusCode()).isEqualTo(asked.status());
        return answer.headers().allValues("Content-Security-Policy");
    }

    @TestFactory
    Stream<DynamicTest> textsSayTheirCharacterSet() {
        return Stream.of(
                        "/sign-in",
                        "/nothing-is-here",
                        "/assets/assay.css",
                        "/assets/assay.js",
                        "/assets/assay-mark.svg",
                        "/directory.csv")
                .map(path ->
                        DynamicTest.dynamicTest(
                                path,
                                () ->
                                        assertThat(
                                                        people.visitor()
                                                                .get(path)
                                                                .header("Content-Type"))
                                                .matches(
                                                        "(?i)(text/|image/svg\\+xml).*;\\s*charset=utf-8")));
    }

    /** Longer than any session, and than what WCAG 2.2.1 asks of time limits: twenty hours. */
    @Test
    void aPageOfSomebodySignedInLeavesTheScreenByItself() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        for (String page : new String[] {"/home", "/account", "/directory", "/documents/none"})
            assertThat(refresh(browser, page)).as(page).containsExactly("72060; url=/sign-in");
        for (String other : new String[] {"/assets/assay.css", "/directory.csv", "/api/v1/account"})
            assertThat(refresh(browser, other)).as(other).isEmpty();
        assertThat(refresh(people.visitor(), "/directory")).isEmpty();
    }

    private static List<String> refresh(Browser browser, String path) {
        var answer = send(browser, new Asked("GET", path, 0, ""));
        return answer.headers().allValues("Refresh");
    }

    @Test
    void theTraceMethodIsRefused() {
        var answer = send(people.visitor(), new Asked("TRACE", "/sign-in", 0, ""));
        assertThat(answer.statusCode()).isIn(400, 405);
        assertThat(answer.body()).doesNotContain("X-Forwarded-For");
    }

    @Test
    void noFolderIsListedAndNothingShowsTheWorksInside() {
        for (String folder :
                new String[] {
                    "/assets/",
                    "/assets",
                    "/WEB-INF/",
                    "/.git/config",
                    "/actuator",
                    "/swagger-ui.html"
                }) assertThat(people.visitor().get(folder).status()).as(folder).isEqualTo(404);
    }

    /** An address that is written another way is not another door to the same room. */
    @Test
    void aSessionDoesNotOpenTheApiHoweverTheAddressIsWritten() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        for (String path :
                new String[] {
                    "/api/v1/account", "/%61pi/v1/account", "/a%70i/v1/account", "//api/v1/account"
                }) {
            assertThat(send(browser, new Asked("GET", path, 0, "")).statusCode())
                    .as(path)
                    .isIn(400, 401, 404);
            var change = HttpRequest.newBuilder(browser.address(path));
            change.header("Content-Type", "application/json")
                    .method("PUT", BodyPublishers.ofString("{\"name\":\"Mallory\"}"));
            assertThat(browser.exchange(change.build()).statusCode())
                    .as(path)
                    .isIn(400, 401, 404, 405);
        }
        browser.get("/account").doesNotSay("Mallory");
    }

    /** Only what the nearest proxy says of the sender counts, not what the sender says. */
    @Test
    void aForgedAddressDoesNotDodgeTheLimit() {
        var ada = people.somebody("Ada");
        var browser = people.visitor();
        String token = browser.token();
        for (int i = 0; i < 10; i++)
            assertThat(guess(browser, token, ada.email(), i)).isEqualTo(422);
        assertThat(guess(browser, token, ada.email(), 10)).isEqualTo(429);
    }

    /** A request hidden in the body of another is never answered. */
    @Test
    void aRequestThatCouldEndInTwoPlacesIsOneRequest() throws IOException {
        String hidden = "GET /health HTTP/1.1\r\nHost: assay.example\r\n\r\n";
        for (String ambiguous :
                new String[] {
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden,
                    "Content-Length: 0\r\nContent-Length: %d\r\n\r\n%s"
                            .formatted(hidden.length(), hidden),
                    "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + hidden
                }) {
            String answers = raw("POST /sign-in HTTP/1.1\r\nHost: assay.example\r\n" + ambiguous);
            assertThat(answers).as(ambiguous).containsOnlyOnce("HTTP/1.1 ");
            assertThat(answers).as(ambiguous).startsWith("HTTP/1.1 4").doesNotContain("\"up\"");
        }
    }

    private String raw(String request) throws IOException {
        var house = people.visitor().address("/");
        try (var socket = new Socket(house.getHost(), house.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static int guess(Browser browser, String token, String email, int number) {
        var request =
                HttpRequest.newBuilder(browser.address("/sign-in"))
                        .header("X-Forwarded-For", "203.0.113." + number)
                        .header("Content-Type", FORM)
                        .POST(
                                BodyPublishers.ofString(
                                        "email=%s&password=guess&_csrf=%s"
                                                .formatted(email, token)));
        return browser.exchange(request.build()).statusCode();
    }

    private static HttpResponse<String> send(Browser browser, Asked asked) {
        var request =
                HttpRequest.newBuilder(browser.address(asked.path()))
                        .header("Content-Type", FORM)
                        .method(asked.method(), BodyPublishers.ofString(asked.body()));
        return browser.exchange(request.build());
    }
}
