package org.assay.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.assay.support.Chromium;
import org.assay.support.IdentityProvider;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.Test;

/** The pages that are there only where an identity provider is: everybody can read them. */
class ProviderPagesTest extends ProviderHouse {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String PICTURES = System.getProperty("assay.pictures", "");

    private final Chromium chromium;

    ProviderPagesTest(People people, Chromium chromium) {
        super(people);
        this.chromium = chromium;
    }

    @Test
    void everybodyCanReadThem() {
        var ada = people.somebody("Ada");
        String there = PROVIDER.somebody();
        try (var window = chromium.window(people.signIn(ada))) {
            window.go("/account");
            canBeRead(window, "Your account");
            window.go("/account/provider");
            canBeRead(window, "Sign-in by your organisation");
            window.press("Link with " + CALLED);
            canBeRead(window, "Sign-in by your organisation");
            window.fill("Your password", People.PASSWORD).press("Link with " + CALLED);
            canBeRead(window, "On to " + CALLED);
            window.follow("Go to " + CALLED);
            signInThere(window, there);
            window.page().waitForURL("**/account/provider");
            canBeRead(window, "Sign-in by your organisation");
            window.go("/account/provider/sure");
            canBeRead(window, "It is you");
            window.go("/sign-in/provider/return");
            canBeRead(window, "Begin again");
            window.go("/sign-out");
            window.page().locator("#main button").click();
        }
        try (var window = chromium.window()) {
            window.go("/sign-in");
            canBeRead(window, "Sign in");
            window.follow("Sign in with " + CALLED);
            signInThere(window, PROVIDER.somebody());
            window.page().waitForURL("**/sign-in/provider/return?**");
            canBeRead(window, "No account is linked with this sign-in");
        }
        try (var window = chromium.window()) {
            window.go("/sign-in");
            window.follow("Sign in with " + CALLED);
            signInThere(window, there);
            window.page().waitForURL("**/memberships");
            window.go("/sign-out");
            window.page().locator("#main button").click();
            canBeRead(window, "You are signed out");
        }
    }

    private static void signInThere(Window window, String there) {
        window.page().getByLabel("Username").fill(there);
        window.page().getByLabel("Password").fill(IdentityProvider.PASSWORD);
        window.button("Sign in").click();
    }

    private static void canBeRead(Window window, String heading) {
        assertThat(window.heading().textContent()).isEqualTo(heading);
        for (int width : new int[] {1280, 390}) {
            window.page().setViewportSize(width, 900);
            var found = new AxeBuilder(window.page()).withTags(RULES).setLegacyMode(true).analyze();
            assertThat(found.getPasses()).isNotEmpty();
            assertThat(found.getViolations()).extracting(Rule::getHelp).as(heading).isEmpty();
            assertThat(window.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("width of " + heading)
                    .isEqualTo(true);
            if (!PICTURES.isEmpty())
                window.page()
                        .screenshot(
                                new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(
                                                Path.of(
                                                        PICTURES,
                                                        heading.replace(' ', '-')
                                                                + "-"
                                                                + width
                                                                + ".png")));
        }
        window.page().setViewportSize(1280, 900);
    }
}
