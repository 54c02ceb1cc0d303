package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assay.kernel.Role;
import org.assay.support.Chromium;
import org.assay.support.CountedStatements;
import org.assay.support.IdentityProvider;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Note;
import org.assay.support.ProviderVisitor;
import org.assay.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** In by an identity provider, and every way in which it must not let somebody in. */
@ExtendWith(OutputCaptureExtension.class)
class ProviderSignInTest extends ProviderHouse {
    private final Chromium chromium;

    ProviderSignInTest(People people, Chromium chromium) {
        super(people);
        this.chromium = chromium;
    }

    @AfterEach
    void asItWas() {
        PROVIDER.reset();
    }

    @Test
    void theWholeRoundInABrowserWithoutScripts() {
        var ada = people.with(Role.MEMBER, people.organisation("Larkfield House"));
        String there = linked(ada);
        try (var window = chromium.withoutJavaScript()) {
            window.go("/assessments");
            window.follow("Sign in with " + CALLED);
            window.page().getByLabel("Username").fill(there);
            window.page().getByLabel("Password").fill(IdentityProvider.PASSWORD);
            window.button("Sign in").click();
            window.page().waitForURL("**/assessments");
            assertThat(window.page().content()).contains("Larkfield House", ada.name());
            window.go("/sign-out");
            window.page().locator("#main button").click();
            assertThat(window.heading().textContent()).isEqualTo("You are signed out");
            window.page()
                    .waitForResponse(
                            back -> back.url().contains("/sign-out") && back.status() == 200,
                            () -> window.follow("sign out of " + CALLED + " too"));
            window.go("/sign-in");
            window.follow("Sign in with " + CALLED);
            assertThat(window.page().url()).startsWith(PROVIDER.issuer());
            assertThat(window.page().getByLabel("Username").isVisible()).isTrue();
        }
    }

    @Test
    void whereSomebodyWantedToGoGoesWithThemWhole() {
        String wanted = "/returns?q=a&edition=2019&page=2";
        var ada = people.with(Role.MEMBER, people.organisation("Larkfield House"));
        String there = linked(ada);
        var browser = people.visitor();
        String way =
                browser.get("/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))
                        .document()
                        .expectFirst("main a.govuk-button--secondary")
                        .attr("href");
        String back = new ProviderVisitor(there).signIn(browser.getOnly(way).header("Location"));
        assertThat(browser.getOnly(back).header("Location")).isEqualTo(wanted);
    }

    @Test
    void isLinkedWithThePasswordAndItsOwnerIsTold() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        browser.get("/account").hasLinkTo("/account/provider");
        browser.post("/account/provider/link", "password", "a wrong guess")
                .hasStatus(422)
                .says("not your password");
        String before = session(browser);
        link(browser, PROVIDER.somebody()).says(CALLED + " can sign you in from now on.");
        assertThat(session(browser)).isNotEqualTo(before);
        assertThat(subjects(ada.email())).contains(CALLED + " can now sign you in");
        browser.post("/account/provider/unlink", "end-password", "a wrong guess").hasStatus(422);
        browser.post("/account/provider/unlink", "end-password", People.PASSWORD)
                .says("no longer signs you in");
        assertThat(subjects(ada.email())).contains(CALLED + " no longer signs you in");
    }

    @Test
    void theSessionStartsAnewAndEndsLikeAnyOther() {
        var ada = people.somebody("Ada");
        String there = linked(ada);
        var browser = people.visitor();
        String back = wayBack(browser, there);
        String before = session(browser);
        CountedStatements.forget();
        assertThat(browser.getOnly(back).hasStatus(302).header("Location"))
                .isEqualTo("/memberships");
        var seen =
                CountedStatements.seen().stream()
                        .filter(sql -> !sql.contains("set_config"))
                        .toList();
        Statements.few(seen, Statements.most(seen), "of a sign-in by the provider");
        assertThat(session(browser)).isNotEqualTo(before);
        browser.get("/account").hasHeading("Your account").says(ada.email());
        browser.get("/account/sessions").says("This one");
        Page out = browser.post("/sign-out").hasHeading("You are signed out");
        String farewell = out.document().expectFirst("main a[rel=noreferrer]").attr("href");
        assertThat(farewell)
                .startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=")
                .contains("&client_id=assay&post_logout_redirect_uri=http%3A%2F%2F127.0.0.1");
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void whoeverIsNotLinkedIsNotLetInWhateverTheAddressSays() {
        var ada = people.somebody("Ada");
        PROVIDER.says(claims -> claims.claim("email", ada.email()).claim("email_verified", true));
        var browser = people.visitor();
        browser.get(wayBack(browser, PROVIDER.somebody()))
                .hasStatus(403)
                .hasHeading("No account is linked with this sign-in")
                .doesNotSay(ada.email());
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void anAnswerCountsOnceAndOnlyInTheBrowserThatAsked(CapturedOutput log) {
        var ada = people.somebody("Ada");
        String there = linked(ada);
        var thief = people.visitor();
        String back = wayBack(thief, there);
        var victim = people.visitor();
        victim.get(back).hasStatus(410).hasHeading("Begin again");
        leave(victim);
        victim.get(back).hasStatus(410);
        victim.get("/account").hasHeading("Sign in");
        thief.get(back).hasStatus(200);
        people.signIn(ada).get(back).hasStatus(410);
        thief.post("/sign-out");
        thief.get(back).hasStatus(410);
        String code = back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        assertThat(log).doesNotContain(code);
    }

    static Stream<Arguments> lies() {
        Instant now = Instant.now();
        return Stream.of(
                lie("another nonce", claims -> claims.claim("nonce", "another")),
                lie("no nonce", claims -> claims.claims(all -> all.remove("nonce"))),
                lie(
                        "expired",
                        claims ->
                                claims.issuedAt(now.minusSeconds(900))
                                        .expiresAt(now.minusSeconds(600))),
                lie(
                        "from tomorrow",
                        claims ->
                                claims.issuedAt(now.plusSeconds(80_000))
                                        .expiresAt(now.plusSeconds(90_000))),
                lie("for another", claims -> claims.audience(List.of("another"))),
                lie(
                        "for several, from another",
                        claims ->
                                claims.audience(List.of("assay", "another"))
                                        .claim("azp", "another")),
                lie("of another issuer", claims -> claims.issuer("https://evil.example")),
                lie("of nobody", claims -> claims.claims(all -> all.remove("sub"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void aTokenThatDoesNotHoldLetsNobodyIn(String name, Consumer<JwtClaimsSet.Builder> lie) {
        String there = linked(people.somebody("Ada"));
        PROVIDER.says(lie);
        var browser = people.visitor();
        browser.get(wayBack(browser, there))
                .hasStatus(403)
                .hasHeading("We could not check who you are");
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void aTokenThatAnotherSignedLetsNobodyIn() {
        String there = linked(people.somebody("Ada"));
        PROVIDER.forges();
        var browser = people.visitor();
        browser.get(wayBack(browser, there)).hasStatus(403);
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void aProviderThatSaysNoOrIsAwayOrIsAnotherIsTold() {
        String there = linked(people.somebody("Ada"));
        var browser = people.visitor();
        String state = leave(browser).replaceFirst(".*[?&]state=([^&]+).*", "$1");
        browser.get("/sign-in/provider/return?error=access_denied&state=" + state)
                .hasStatus(403)
                .hasHeading(CALLED + " did not sign you in")
                .doesNotSay("access_denied");
        PROVIDER.fallsSilent();
        browser.get(wayBack(browser, there))
                .hasStatus(503)
                .hasHeading(CALLED + " does not answer")
                .hasLinkTo("/sign-in");
        PROVIDER.reset();
        String back = wayBack(browser, there).replaceFirst("&iss=[^&]*", "");
        browser.get(back + "&iss=https%3A%2F%2Fevil.example").hasStatus(403);
        browser.get("/account").hasHeading("Sign in");
    }

    @Test
    void onlyAPageOfOursLeadsThereAndOnlyWhatIsNeededIsAsked() {
        var browser = people.visitor();
        var fromElsewhere =
                HttpRequest.newBuilder(browser.address("/sign-in/provider"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build();
        var answer = browser.exchange(fromElsewhere);
        assertThat(answer.headers().firstValue("Location")).hasValue("/sign-in");
        String query = URI.create(leave(browser)).getRawQuery();
        assertThat(query)
                .contains(
                        "response_type=code",
                        "scope=openid&",
                        "code_challenge_method=S256",
                        "code_challenge=",
                        "nonce=",
                        "acr_values=loa2%20loa3");
        assertThat(query.replaceFirst(".*state=([^&]+).*", "$1")).hasSize(43);
    }

    @Test
    void anIdentityBelongsToOneAccountAndANewPasswordEndsIt() {
        var ada = people.somebody("Ada");
        String there = linked(ada);
        link(people.signIn(people.somebody("Grace")), there)
                .hasStatus(409)
                .hasHeading("This could not be linked");
        var browser = people.signIn(ada);
        browser.post(
                        "/account/password",
                        "current",
                        People.PASSWORD,
                        "wanted",
                        "quite another lantern")
                .says("Your password was changed");
        var later = people.visitor();
        later.get(wayBack(later, there)).hasHeading("No account is linked with this sign-in");
    }

    private List<String> subjects(String email) {
        return people.letters(email).stream().map(Note::subject).toList();
    }

    private static Arguments lie(String name, Consumer<JwtClaimsSet.Builder> lie) {
        return Arguments.of(name, lie);
    }
}
