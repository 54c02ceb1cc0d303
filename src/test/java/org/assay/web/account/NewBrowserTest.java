package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.People.Note;
import org.assay.support.People.Somebody;
import org.assay.support.Statements;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseUnderTest
class NewBrowserTest {
    private static final String TOLD = "A sign-in from a new browser";
    private final People people;
    private final JdbcClient owner;

    NewBrowserTest(People people, @Qualifier("owner") JdbcClient owner) {
        this.people = people;
        this.owner = owner;
    }

    @AfterEach
    void backToNow() {
        TestClock.reset();
    }

    @Test
    void aNewOneIsToldByLetterAndTheFirstAndTheKnownAreNot() {
        var ada = people.somebody("Ada");
        var known = people.signIn(ada);
        assertThat(told(ada)).isEmpty();
        signIn(known, ada);
        assertThat(told(ada)).isEmpty();

        TestClock.standAt(Instant.parse("2027-07-01T21:30:00Z"));
        var other = people.visitor();
        signInWith(
                other,
                ada,
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0");
        assertThat(told(ada)).hasSize(1);
        assertThat(told(ada).getFirst().text())
                .contains("1 July 2027 at 22:30, the time in London", "Firefox on Linux")
                .contains("/account/sessions", "/password/forgotten")
                .doesNotContain("198.18.", "198.19.");
        signIn(other, ada);
        assertThat(told(ada)).hasSize(1);
    }

    @Test
    void whoeverSharesABrowserHearsOfItThemselves() {
        var ada = people.somebody("Ada");
        var grace = people.somebody("Grace");
        people.signIn(ada);
        var hers = people.signIn(grace);
        signIn(hers, ada);
        assertThat(told(ada)).hasSize(1);
        assertThat(told(grace)).isEmpty();
        assertThat(
                        owner.sql(
                                        "select count(distinct hash) from account.browser where person_id in (?, ?)")
                                .params(ada.id().value(), grace.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(3);
    }

    @Test
    void whoeverCameByALinkOfALetterIsNotWrittenToAboutIt() {
        var ada = people.somebody("Ada");
        people.signIn(ada);
        var other = people.visitor();
        other.post("/password/forgotten", "email", ada.email());
        String link = people.letters(ada.email()).getFirst().link();
        other.post(link, "password", "quite another lantern").hasStatus(200);
        other.get("/account").hasHeading("Your account");
        assertThat(told(ada)).isEmpty();
    }

    @Test
    void aCodeOfTheSecondFactorEndsASignInLikeAnyOther() {
        var ada = people.somebody("Ada");
        var mine = Authenticator.setUp(people.signIn(ada));
        var other = people.visitor();
        signIn(other, ada);
        assertThat(told(ada)).isEmpty();
        other.postOnly("/sign-in/code", "code", mine.code(0), "_csrf", other.token())
                .hasStatus(302);
        assertThat(told(ada)).hasSize(1);
    }

    @Test
    void lettersStopWhenThereWereEnoughAndTheSignInStaysSmall() {
        var ada = people.with(Role.MEMBER, people.organisation("Larkfield House"));
        people.signIn(ada);
        for (int i = 0; i < 7; i++) signIn(people.visitor(), ada);
        assertThat(told(ada)).hasSize(4); // five new ones within the hour, with the first
        TestClock.standAt(Instant.now().plusSeconds(3700));
        var other = people.visitor();
        String token = other.token();
        CountedStatements.forget();
        other.postOnly(
                        "/sign-in",
                        "email",
                        ada.email(),
                        "password",
                        People.PASSWORD,
                        "_csrf",
                        token)
                .hasStatus(302);
        var seen = besidesScopes();
        Statements.few(seen, Statements.most(seen), "of a sign-in from a new browser");
        assertThat(told(ada)).hasSize(5);
        other.post("/sign-out");
        token = other.token();
        CountedStatements.forget();
        other.postOnly(
                        "/sign-in",
                        "email",
                        ada.email(),
                        "password",
                        People.PASSWORD,
                        "_csrf",
                        token)
                .hasStatus(302);
        Statements.few(besidesScopes(), 8, "of a sign-in from a known browser");
    }

    @Test
    void whatTheBrowserKeepsIsNobodysNameAndNoScriptsToRead() {
        var ada = people.somebody("Ada");
        var browser = people.visitor();
        var answer =
                browser.postOnly(
                        "/sign-in",
                        "email",
                        ada.email(),
                        "password",
                        People.PASSWORD,
                        "_csrf",
                        browser.token());
        String cookie =
                answer.headers("Set-Cookie").stream()
                        .filter(set -> set.startsWith("assay-browser="))
                        .findFirst()
                        .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=34560000");
        String value = HttpCookie.parse(cookie).getFirst().getValue();
        assertThat(value).hasSize(43);
        assertThat(
                        owner.sql(
                                        "select count(*) from account.browser where encode(hash, 'escape') like ?")
                                .param("%" + value + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
        assertThat(people.visitor().get("/sign-in").headers("Set-Cookie"))
                .noneMatch(set -> set.startsWith("assay-browser="));
    }

    private List<Note> told(Somebody person) {
        return people.letters(person.email()).stream()
                .filter(letter -> letter.subject().equals(TOLD))
                .toList();
    }

    /** Those that tell the database who asks stand before each step and read nothing. */
    private static List<String> besidesScopes() {
        return CountedStatements.seen().stream()
                .filter(sql -> !sql.contains("set_config"))
                .toList();
    }

    private static void signIn(Browser browser, Somebody person) {
        browser.postOnly(
                        "/sign-in",
                        "email",
                        person.email(),
                        "password",
                        People.PASSWORD,
                        "_csrf",
                        browser.token())
                .hasStatus(302);
    }

    private static void signInWith(Browser browser, Somebody person, String agent) {
        String form =
                "email=%s&password=%s&_csrf=%s"
                        .formatted(
                                person.email(), People.PASSWORD.replace(' ', '+'), browser.token());
        var request =
                HttpRequest.newBuilder(browser.address("/sign-in"))
                        .header("User-Agent", agent)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build();
        assertThat(browser.exchange(request).statusCode()).isEqualTo(302);
    }
}
