package org.assay.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.assay.support.Browser;
import org.assay.support.HouseUnderTest;
import org.assay.support.IdentityProvider;
import org.assay.support.OwnServer;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.People.Somebody;
import org.assay.support.ProviderVisitor;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A house in which people may also sign in by an identity provider. */
@HouseUnderTest
abstract class ProviderHouse {
    static final String CALLED = "Northshire NHS";
    private static final int PORT = port();
    static final IdentityProvider PROVIDER = IdentityProvider.start("http://127.0.0.1:" + PORT);

    final People people;

    ProviderHouse(People people) {
        this.people = people;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("assay.base-url", () -> "http://127.0.0.1:" + PORT);
        settings.add("assay.oidc.issuer", PROVIDER::issuer);
        settings.add("assay.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("assay.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("assay.oidc.name", () -> CALLED);
        settings.add("assay.oidc.acr", () -> "loa2 loa3");
    }

    /** Links the account of somebody with somebody new at the provider. */
    String linked(Somebody person) {
        String there = PROVIDER.somebody();
        link(people.signIn(person), there).hasHeading("Sign-in by your organisation");
        return there;
    }

    static Page link(Browser browser, String there) {
        Page go = browser.post("/account/provider/link", "password", People.PASSWORD);
        String address =
                go.hasHeading("On to " + CALLED)
                        .document()
                        .expectFirst("main a.govuk-button")
                        .attr("href");
        return browser.get(new ProviderVisitor(there).signIn(address));
    }

    /** With which address somebody comes back whom the house has sent to the provider. */
    static String wayBack(Browser browser, String there) {
        return new ProviderVisitor(there).signIn(leave(browser));
    }

    static String leave(Browser browser) {
        return browser.getOnly("/sign-in/provider").hasStatus(302).header("Location");
    }

    private static int port() {
        try {
            return OwnServer.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String session(Browser browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.getName().equals("assay"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
