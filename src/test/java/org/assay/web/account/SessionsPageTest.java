package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HouseUnderTest
class SessionsPageTest {
    private static final String SESSIONS = "/account/sessions";
    private final People people;

    SessionsPageTest(People people) {
        this.people = people;
    }

    @Test
    void showsWhereOneIsSignedInAndNobodyElse() {
        var ada = people.somebody("Ada");
        people.signIn(ada);
        people.signIn(people.somebody("Grace"));
        var browser = people.signIn(ada);
        var page = browser.get(SESSIONS).hasHeading("Where you are signed in").says("198.18.");
        assertThat(page.document().select("tbody tr")).hasSize(2);
        assertThat(page.document().select("tbody tr").getFirst().text()).contains("This one");
        assertThat(page.body()).doesNotContain(cookie(browser));
    }

    @Test
    void signsOneOut() {
        var ada = people.somebody("Ada");
        var elsewhere = people.signIn(ada);
        var browser = people.signIn(ada);
        var page = browser.get(SESSIONS);
        String handle = page.value("handle");
        browser.post(SESSIONS + "/end", "handle", handle).says("That session was signed out.");
        elsewhere.get("/account").hasHeading("Sign in");
        browser.get(SESSIONS).doesNotSay("Sign out everywhere else");
        browser.post(SESSIONS + "/end", "handle", handle).says("had ended already");
    }

    @Test
    void signsOutEverywhereElse() {
        var ada = people.somebody("Ada");
        var one = people.signIn(ada);
        var other = people.signIn(ada);
        var browser = people.signIn(ada);
        browser.get(SESSIONS)
                .press("Sign out everywhere else")
                .says("You were signed out everywhere else.");
        one.get("/account").hasHeading("Sign in");
        other.get("/account").hasHeading("Sign in");
        browser.get("/account").hasHeading("Your account");
    }

    @Test
    void nobodySignsSomebodyElseOut() {
        var ada = people.somebody("Ada");
        people.signIn(ada);
        var hers = people.signIn(ada);
        String handle = hers.get(SESSIONS).value("handle");
        people.signIn(people.somebody("Grace"))
                .post(SESSIONS + "/end", "handle", handle)
                .says("had ended already");
        assertThat(hers.get(SESSIONS).document().select("tbody tr")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0 | Edge on Windows",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1 | Safari on iPhone",
                "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/139.0.0.0 Mobile Safari/537.36 | Chrome on Android",
                "<b>something else</b> | ''"
            })
    void browsersAreCalledByTheirNames(String agent, String name) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
    }

    private static String cookie(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("assay"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
