package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody wrote outlasts a database that does not answer, with scripts and without. */
@HouseUnderTest
class OutageTest {
    private static final String TEXT = "Gwen looks after it & writes \"everything\" down.";
    private static final int POOL = 16;
    private final CareHomes homes;
    private final People people;
    private final Chromium chromium;
    private final DataSource database;
    private CareHomes.Home home;
    private String assessment;

    OutageTest(CareHomes homes, People people, Chromium chromium, DataSource database) {
        this.homes = homes;
        this.people = people;
        this.chromium = chromium;
        this.database = database;
    }

    @BeforeEach
    void anAssessment() {
        home = homes.home("Larkfield House");
        assessment = "/assessments/" + homes.begin(home);
    }

    @Test
    void withoutScriptsThePageHoldsTheTextAndSendsItAgain() throws SQLException {
        try (Window window = chromium.withoutJavaScript()) {
            window.mayMeet(503).go("/sign-in");
            window.fill("E-mail address", home.person().email())
                    .fill("Password", People.PASSWORD)
                    .press("Sign in");
            var standard = new Standard(window, assessment).open("1.1.2");
            standard.answer("1.1.2").fill(TEXT);
            try (var _ = new Away(database)) {
                standard.save("1.1.2").click();
                assertThat(window.heading()).hasText("Not available just now");
                assertThat(window.page().getByLabel("What you typed")).hasValue(TEXT);
            }
            window.press("Send it again");
            assertThat(new Standard(window, assessment).open("1.1.2").answer("1.1.2"))
                    .hasValue(TEXT);
        }
    }

    @Test
    void withScriptsTheTextStaysInItsField() throws SQLException {
        try (Window window = chromium.window(people.signIn(home.person()))) {
            window.mayMeet(503);
            var standard = new Standard(window, assessment).open("1.1.2");
            try (var _ = new Away(database)) {
                standard.answer("1.1.2").fill(TEXT);
                assertThat(standard.saved("1.1.2"))
                        .hasText(
                                "Not saved: the service does not answer. Your text is still here; save again in a"
                                        + " moment.",
                                new LocatorAssertions.HasTextOptions().setTimeout(15_000));
            }
            assertThat(standard.answer("1.1.2")).hasValue(TEXT);
            standard.save("1.1.2").click();
            standard.isSaved("1.1.2", "Gwen looks after it");
        }
    }

    /** Takes every connection there is, until it is closed. */
    private static final class Away implements AutoCloseable {
        private final List<Connection> taken = new ArrayList<>();

        private Away(DataSource database) throws SQLException {
            for (int n = 0; n < POOL; n++) taken.add(database.getConnection());
        }

        @Override
        public void close() throws SQLException {
            for (Connection one : taken) one.close();
        }
    }
}
