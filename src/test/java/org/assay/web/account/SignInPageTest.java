package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import org.assay.kernel.Role;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@HouseUnderTest
@ExtendWith(OutputCaptureExtension.class)
class SignInPageTest {
    private final People people;

    SignInPageTest(People people) {
        this.people = people;
    }

    @Test
    void letsSomebodyInAndOutAgain() {
        var member = people.with(Role.MEMBER, people.organisation("Larkfield House"));
        var browser = people.signIn(member);
        browser.get("/sign-out").says("Larkfield House").says(member.name()).press("Sign out");
        browser.get("/sign-out").hasHeading("You are signed out").doesNotSay(member.name());
    }

    @Test
    void signingOutEndsTheSessionAndClearsWhatTheBrowserKept() {
        var browser = people.signIn(people.somebody("Ada"));
        browser.get("/account").hasLinkTo("/sign-out");
        String session = sessionOf(browser);
        var answer = browser.postOnly("/sign-out", "_csrf", browser.token()).hasStatus(302);
        assertThat(answer.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
        var again =
                HttpRequest.newBuilder(people.visitor().address("/account"))
                        .header("Cookie", "assay=" + session)
                        .build();
        assertThat(people.visitor().exchange(again).statusCode()).isEqualTo(302);
    }

    @Test
    void everySignInIsLoggedWithoutWhatWasTyped(CapturedOutput log) {
        var ada = people.somebody("Ada");
        people.visitor().post("/sign-in", "email", ada.email(), "password", "a wrong guess");
        people.visitor().post("/sign-in", "email", "odd@care.example", "password", "a guess");
        people.signIn(ada);
        assertThat(log)
                .containsPattern("Sign-in refused from [0-9.]+: person " + ada.id())
                .containsPattern("Sign-in refused from [0-9.]+: nobody known")
                .containsPattern(
                        "[0-9-]{10}T[0-9:.]{12}Z INFO +SignIn Sign-in from [0-9.]+: person "
                                + ada.id())
                .doesNotContain("guess", ada.email(), "odd@care.example", People.PASSWORD);
    }

    @Test
    void doesNotSayWhetherTheAddressOrThePasswordIsWrong() {
        var known = people.somebody("Ada");
        var wrongPassword =
                people.visitor()
                        .post("/sign-in", "email", known.email(), "password", "no")
                        .hasStatus(422);
        var unknown =
                people.visitor()
                        .post("/sign-in", "email", "nobody@care.example", "password", "no")
                        .hasStatus(422);
        assertThat(wrongPassword.errors()).isEqualTo(unknown.errors()).hasSize(1);
        assertThat(wrongPassword.value("email")).isEqualTo(known.email());
        assertThat(wrongPassword.value("password")).isEmpty();
    }

    @Test
    void aSignedOutVisitorGetsNoSession() {
        var browser = people.visitor();
        browser.get("/sign-in").hasHeading("Sign in");
        assertThat(browser.cookies()).noneMatch(cookie -> cookie.getName().equals("assay"));
    }

    @Test
    void aSignedInPageReadsSessionAndActorInOneStatementEachAndWritesNothing() {
        var browser = people.signIn(Role.MEMBER, people.organisation("Larkfield House"));
        CountedStatements.forget();
        browser.get("/sign-out").hasStatus(200);
        assertThat(CountedStatements.seen()).hasSize(2);
        assertThat(CountedStatements.seen())
                .allMatch(sql -> sql.strip().toLowerCase().startsWith("select"));
    }

    @Test
    void aPasswordIsHiddenWhileItIsTypedAndManagersOfPasswordsMayFillItIn() {
        var field = people.visitor().get("/sign-in").document().expectFirst("#password");
        assertThat(field.attr("type")).isEqualTo("password");
        assertThat(field.attr("autocomplete")).isEqualTo("current-password");
        assertThat(field.attributes().asList())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    @Test
    void takesNobodyToAnotherSite() {
        var somebody = people.somebody("Ada");
        for (String elsewhere :
                List.of(
                        "https://evil.example/",
                        "//evil.example/",
                        "/\\evil.example",
                        "/\t/evil.example",
                        "javascript:alert(1)")) {
            var browser = people.visitor();
            String location =
                    browser.postOnly(
                                    "/sign-in",
                                    "email",
                                    somebody.email(),
                                    "password",
                                    People.PASSWORD,
                                    "next",
                                    elsewhere,
                                    "_csrf",
                                    browser.token())
                            .hasStatus(302)
                            .header("Location");
            assertThat(location).as(elsewhere).isEqualTo("/home");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefusedWithAPageThatSaysWhatToDo() {
        var browser = people.signIn(people.somebody("Ada Byron"));
        browser.postOnly("/sign-out").hasStatus(403).says("reload it").says("Ada Byron");
        browser.get("/sign-out").hasHeading("Sign out");
    }

    @Test
    void theBrowserIsBoundByHeaders() {
        var page = people.visitor().get("/sign-in");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
        assertThat(page.header("Cache-Control")).contains("no-store");
    }

    @Test
    void tellsTheBrowserToStayOnHttpsWhenItCameByIt() {
        var browser = people.visitor();
        var request =
                HttpRequest.newBuilder(browser.address("/sign-in"))
                        .header("X-Forwarded-Proto", "https")
                        .build();
        assertThat(browser.exchange(request).headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=31536000 ; includeSubDomains");
        assertThat(browser.get("/sign-in").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theSessionStartsAnewWhenSomebodySignsIn() {
        var browser = people.signIn(people.somebody("Ada"));
        String before = sessionOf(browser);
        var other = people.somebody("Grace");
        browser.post("/sign-in", "email", other.email(), "password", People.PASSWORD);
        assertThat(sessionOf(browser)).isNotEqualTo(before);
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var somebody = people.somebody("Ada");
        var browser = people.visitor();
        for (int i = 0; i < 10; i++) {
            browser.post("/sign-in", "email", somebody.email(), "password", "guess" + i)
                    .hasStatus(422);
        }
        browser.post("/sign-in", "email", somebody.email(), "password", People.PASSWORD)
                .hasStatus(429)
                .says("Wait 15 minutes");
    }

    private static String sessionOf(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("assay"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
