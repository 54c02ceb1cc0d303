package org.assay.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.assay.mail.BaseUrl;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.json.JsonMapper;

@HouseUnderTest
class NoticeCookieTest {
    private final People people;
    private Browser browser;
    private String token;

    NoticeCookieTest(People people) {
        this.people = people;
    }

    @BeforeEach
    void somebodyIsSignedIn() {
        browser = people.signIn(people.somebody("Gwen Pritchard"));
        token = browser.token();
    }

    @Test
    void isShownOnceAndOnThePageThatItIsFor() {
        rename();
        browser.get("/home").doesNotSay("Your name was saved");
        assertThat(notice()).isEqualTo("Your name was saved.");
        assertThat(notice()).isEmpty();
    }

    @Test
    void writesNothingToTheSession() {
        CountedStatements.forget();
        rename();
        browser.get("/account");
        assertThat(CountedStatements.seen())
                .filteredOn(sql -> sql.contains("platform.session"))
                .allMatch(
                        sql -> sql.strip().toLowerCase(java.util.Locale.ROOT).startsWith("select"));
    }

    @Test
    void isLeftAloneWhenItIsNotOurs() {
        for (String nonsense : new String[] {"x", "W251bGxd", "eyJhIjoxfQ", "W3t9XQ"}) {
            rename();
            browser.cookies().stream()
                    .filter(cookie -> cookie.getName().equals("notice"))
                    .findFirst()
                    .orElseThrow()
                    .setValue(nonsense);
            browser.get("/account").hasStatus(200);
            assertThat(notice()).isEmpty();
        }
    }

    /** Full of sentences that nobody read, it goes out once, and beside other cookies. */
    @Test
    void isSetOnceHoweverOftenItChanges() {
        var response = new MockHttpServletResponse();
        response.addHeader("Set-Cookie", "other=1; Path=/");
        var cookies =
                new NoticeCookie(
                        new JsonMapper(), new BaseUrl(URI.create("http://localhost:8080")));
        for (int times = 1; times <= 2; times++) {
            var map = new FlashMap();
            map.put(FrameAdvice.NOTICE, "Saved. ".repeat(350));
            cookies.updateFlashMaps(List.of(map), new MockHttpServletRequest(), response);
        }
        assertThat(response.getHeaders("Set-Cookie"))
                .hasSize(2)
                .anyMatch(cookie -> cookie.startsWith("other="))
                .anyMatch(cookie -> cookie.startsWith("notice=") && cookie.length() > 3000);
    }

    /** So that no neighbour of the same domain can leave a sentence on our pages. */
    @Test
    void overHttpsItIsOfThisHostAlone() {
        assertThat(cookieOf("https://assay.example"))
                .startsWith("__Host-notice=")
                .contains("; Secure", "; HttpOnly", "; Path=/")
                .doesNotContain("Domain");
        assertThat(cookieOf("http://localhost:8080"))
                .startsWith("notice=")
                .doesNotContain("Secure");
    }

    private static String cookieOf(String site) {
        var response = new MockHttpServletResponse();
        var map = new FlashMap();
        map.put(FrameAdvice.NOTICE, "Saved.");
        new NoticeCookie(new JsonMapper(), new BaseUrl(URI.create(site)))
                .updateFlashMaps(List.of(map), new MockHttpServletRequest(), response);
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }

    private void rename() {
        browser.postOnly("/account/name", "name", "Gwen " + System.nanoTime(), "_csrf", token)
                .hasStatus(302);
    }

    private String notice() {
        return browser.get("/account")
                .document()
                .select("main .govuk-inset-text[role=status]")
                .text();
    }
}
