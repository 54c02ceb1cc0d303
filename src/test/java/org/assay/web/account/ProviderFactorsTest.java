package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.List;
import org.assay.account.LostFactor;
import org.assay.account.Provision;
import org.assay.kernel.Role;
import org.assay.support.Authenticator;
import org.assay.support.Browser;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.ProviderVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the identity provider's word is worth where a second factor or a fresh password is asked.
 */
class ProviderFactorsTest extends ProviderHouse {
    private final LostFactor lost;
    private final Provision provision;
    private final JdbcClient owner;

    ProviderFactorsTest(
            People people,
            LostFactor lost,
            Provision provision,
            @Qualifier("owner") JdbcClient owner) {
        super(people);
        this.lost = lost;
        this.provision = provision;
        this.owner = owner;
    }

    @AfterEach
    void asItWas() {
        PROVIDER.reset();
    }

    @Test
    void ourCodeIsAskedUnlessTheProviderSaysThatItAskedForTwoFactors() {
        var ada = people.somebody("Ada");
        String there = linked(ada);
        var mine = Authenticator.setUp(people.signIn(ada));
        var browser = people.visitor();
        browser.get(wayBack(browser, there)).hasHeading("Your code");
        browser.get("/account").hasHeading("Sign in");
        browser.post("/sign-in/code", "code", mine.code(0)).hasStatus(200);
        browser.get("/account").hasHeading("Your account");
        assertThat(browser.post("/sign-out").body()).contains("/connect/logout");

        PROVIDER.says(claims -> claims.claim("amr", List.of("pwd")));
        var once = people.visitor();
        once.get(wayBack(once, there)).hasHeading("Your code");
        PROVIDER.says(claims -> claims.claim("amr", List.of("pwd", "otp")));
        var twice = people.visitor();
        twice.get(wayBack(twice, there));
        twice.get("/account").hasHeading("Your account");
        PROVIDER.says(claims -> claims.claim("acr", "loa3"));
        var high = people.visitor();
        high.get(wayBack(high, there));
        high.get("/account").hasHeading("Your account");
    }

    @Test
    void anOrganisationThatAsksForAFactorTakesTheProvidersWord() {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.MEMBER, place);
        String there = linked(ada);
        var administrator = people.signIn(Role.ADMINISTRATOR, place);
        Authenticator.setUp(administrator);
        administrator.post("/people/second-factor", "asked", "yes").hasStatus(200);
        owner.sql(
                        "update account.factor_asked set since = since - interval '1 hour' where organisation_id = ?")
                .param(place.value())
                .update();
        var browser = people.visitor();
        browser.get(wayBack(browser, there));
        browser.get("/assessments").hasHeading("Your second factor");
        PROVIDER.says(claims -> claims.claim("amr", List.of("mfa")));
        var better = people.visitor();
        better.get(wayBack(better, there));
        better.get("/assessments").doesNotSay("Your second factor").says("Larkfield House");
    }

    @Test
    void whoeverTheProviderAskedLongAgoIsAskedBeforeWhatWeighsMore() {
        var place = people.organisation("Larkfield House");
        var ada = people.with(Role.ADMINISTRATOR, place);
        String there = linked(ada);
        PROVIDER.says(claims -> claims.claim("auth_time", Instant.now().getEpochSecond() - 3600));
        var browser = people.visitor();
        browser.get(wayBack(browser, there));
        Page asks =
                invite(browser)
                        .hasHeading("Your password again")
                        .hasLinkTo("/account/provider/again");
        String again = browser.getOnly("/account/provider/again").header("Location");
        assertThat(again).contains("prompt=login", "max_age=0");
        browser.get(new ProviderVisitor(there).signIn(again))
                .hasHeading("We are not sure that it is you");
        asks.press("Go on").hasHeading("Your password again");

        PROVIDER.says(claims -> claims.claim("auth_time", Instant.now().getEpochSecond()));
        again = browser.getOnly("/account/provider/again").header("Location");
        browser.get(new ProviderVisitor(PROVIDER.somebody()).signIn(again))
                .hasHeading("We are not sure that it is you");
        again = browser.getOnly("/account/provider/again").header("Location");
        String before = session(browser);
        browser.get(new ProviderVisitor(there).signIn(again)).hasHeading("It is you");
        assertThat(session(browser)).isNotEqualTo(before);
        asks.press("Go on").says("An invitation is on its way");

        PROVIDER.says(claims -> claims.claim("auth_time", Instant.now().getEpochSecond()));
        var fresh = people.visitor();
        fresh.get(wayBack(fresh, there));
        invite(fresh).says("An invitation is on its way");
    }

    /** Whoever talked the operator into it may have linked an identity of their own before. */
    @Test
    void aLostFactorThatIsTakenOffTakesTheLinkWithIt() {
        var ada = people.somebody("Ada");
        String there = linked(ada);
        Authenticator.setUp(people.signIn(ada));
        PROVIDER.says(claims -> claims.claim("amr", List.of("mfa")));
        assertThat(lost.takeOff(ada.email())).isInstanceOf(LostFactor.TakenOff.class);
        var browser = people.visitor();
        browser.get(wayBack(browser, there)).hasHeading("No account is linked with this sign-in");
        assertThat(people.letters(ada.email()).getFirst().text())
                .contains("nor does a sign-in by your organisation");
    }

    @Test
    void linkingAndUnlinkingAskForTheSecondFactorToo() {
        var ada = people.somebody("Ada");
        var browser = people.signIn(ada);
        var mine = Authenticator.setUp(browser);
        browser.get("/account/provider").says("Code of your authenticator");
        browser.post("/account/provider/link", "password", People.PASSWORD)
                .hasStatus(422)
                .says("This code does not count");
        Page go =
                browser.post(
                        "/account/provider/link",
                        "password",
                        People.PASSWORD,
                        "code",
                        mine.code(0));
        String address = go.document().expectFirst("main a.govuk-button").attr("href");
        String there = PROVIDER.somebody();
        browser.get(new ProviderVisitor(there).signIn(address)).says("can sign you in");
        browser.post("/account/provider/unlink", "end-password", People.PASSWORD)
                .hasStatus(422)
                .says("This code does not count");
        browser.post(
                        "/account/provider/unlink",
                        "end-password",
                        People.PASSWORD,
                        "end-code",
                        mine.code(1))
                .says("no longer signs you in");
    }

    /** Of whom the service itself asks one, a password that is stolen has to be of no use. */
    @Test
    void theServiceItselfDoesNotTakeTheProvidersWord() {
        var olive = people.somebody("Olive");
        String there = linked(olive);
        provision.person(olive.email(), olive.name(), null, Role.MEMBER, true);
        PROVIDER.says(claims -> claims.claim("amr", List.of("mfa")));
        var browser = people.visitor();
        browser.get(wayBack(browser, there));
        browser.get("/service").hasHeading("Your second factor");
    }

    @Test
    void noOtherPageSendsSomebodyToBeAskedAgain() {
        var browser = people.signIn(people.somebody("Ada"));
        var fromElsewhere =
                HttpRequest.newBuilder(browser.address("/account/provider/again"))
                        .header("Sec-Fetch-Site", "cross-site")
                        .build();
        assertThat(browser.exchange(fromElsewhere).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account/provider"));
    }

    private static Page invite(Browser browser) {
        return browser.post(
                "/people/invitations",
                "email",
                "grace.%s@care.example".formatted(Instant.now().toEpochMilli()),
                "role",
                "member");
    }
}
