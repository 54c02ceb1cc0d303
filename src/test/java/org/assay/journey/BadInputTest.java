package org.assay.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.assay.assessment.AssessmentId;
import org.assay.publication.Directory;
import org.assay.support.CareHomes;
import org.assay.support.Chromium;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.assay.support.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is wrong is refused with words that help; nothing typed is lost and nothing else changes.
 */
@HouseUnderTest
class BadInputTest {
    private static final String NAUGHTY =
            String.join(
                    "\n",
                    "<script>alert(1)</script>",
                    "'; drop table person; --",
                    "${7*7} #{7*7} {{7*7}} @if(true)",
                    "&amp; &lt;b&gt; \" ' ` \\ %00 %s",
                    "emoji 👩🏽‍⚕️ 田中さん עברית العربية",
                    "right to left \u202e and back, zero\u200bwidth, i\u0307\u0323",
                    "../../etc/passwd =cmd|' /C calc'!A0");

    private final CareHomes homes;
    private final People people;
    private final Chromium chromium;
    private final Directory directory;
    private CareHomes.Home home;
    private AssessmentId id;
    private String assessment;

    BadInputTest(CareHomes homes, People people, Chromium chromium, Directory directory) {
        this.homes = homes;
        this.people = people;
        this.chromium = chromium;
        this.directory = directory;
    }

    @BeforeEach
    void freshHome() {
        home = homes.home("Larkfield House");
        id = homes.begin(home);
        assessment = "/assessments/" + id;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    private Window window() {
        return chromium.window(people.signIn(home.person()));
    }

    @Test
    void refusesADayThatDoesNotExist() {
        try (Window window = window()) {
            var standard = new Standard(window, assessment).open("1.2.2");
            standard.field("1.2.2", "Day").fill("31");
            standard.field("1.2.2", "Month").fill("02");
            standard.field("1.2.2", "Year").fill("2019");
            standard.save("1.2.2").click();
            assertThat(standard.saved("1.2.2"))
                    .hasText(
                            "Not saved yet. 31 February 2019 does not exist: February 2019 has 28 days.");
            assertThat(standard.field("1.2.2", "Month")).hasValue("02");
            standard.open("1.2.2");
            assertThat(standard.item("1.2.2")).containsText("Not answered yet");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.2.1, 101",
        "3.2.1, -1",
        "3.2.1, many",
        "6.2.2, -1",
        "6.2.2, 1.5",
        "6.2.2, 99999999999999999999"
    })
    void refusesNumbersThatCannotBe(String ref, String number) {
        try (Window window = window()) {
            var standard = new Standard(window, assessment).open(ref);
            standard.answer(ref).fill(number);
            standard.save(ref).click();
            assertThat(standard.saved(ref)).containsText("Not saved yet.");
            assertThat(standard.answer(ref)).hasValue(number);
            standard.open(ref);
            assertThat(standard.item(ref)).containsText("Not answered yet");
        }
    }

    @Test
    void refusesAMegabyteOfTextAndKeepsItInTheField() {
        try (Window window = window()) {
            var standard = new Standard(window, assessment).open("1.1.2");
            String megabyte = "All work and no play. ".repeat(48_000);
            standard.answer("1.1.2").fill(megabyte);
            standard.save("1.1.2").click();
            assertThat(standard.saved("1.1.2")).containsText("Not saved yet.");
            assertThat(standard.answer("1.1.2").inputValue()).hasSize(megabyte.length());
        }
    }

    @Test
    void showsNaughtyStringsUnchanged() {
        try (Window window = window()) {
            var standard = new Standard(window, assessment).open("1.1.2");
            standard.answer("1.1.2").fill(NAUGHTY);
            standard.comment("1.1.2").fill(NAUGHTY);
            standard.save("1.1.2").click();
            standard.isSaved("1.1.2", "<script>alert(1)</script>");
            standard.open("1.1.2");
            assertThat(standard.answer("1.1.2")).hasValue(NAUGHTY);
            assertThat(standard.comment("1.1.2")).hasValue(NAUGHTY);
            for (String page : new String[] {"/print", "/history", "/items/1.1.2/history"}) {
                window.go(assessment + page);
                assertThat(window.page().locator("main")).containsText("'; drop table person; --");
            }
        }
    }

    @Test
    void publishesOnceWhenTheButtonIsClickedTwice() {
        try (Window window = window()) {
            window.go(assessment + "/publication");
            window.button("Publish at Critical Standards Not Met").dblclick();
            assertThat(window.heading()).hasText("Critical Standards Not Met");
            assertThat(directory.of(home.id())).hasSize(1);
        }
    }

    @Test
    void saysThatALinkHasExpired() {
        people.visitor().post("/password/forgotten", "email", home.person().email());
        String link = people.letters(home.person().email()).getFirst().link();
        TestClock.standAt(Instant.now().plus(Duration.ofDays(30)));
        try (Window window = chromium.window()) {
            assertThat(window.go(link).status()).isEqualTo(410);
            assertThat(window.heading()).hasText("This link is too old");
            assertThat(window.page().locator("[name=password]")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "policy.pdf, This is no PDF at all., PDF",
        "policy.pdf, '', empty",
        "policy.exe, MZ, program"
    })
    void refusesFilesThatAreNotWhatTheySay(String name, String content, String word) {
        try (Window window = window()) {
            var standard = new Standard(window, assessment).open("1.3.3");
            standard.field("1.3.3", "Upload a file")
                    .setInputFiles(
                            new FilePayload(
                                    name,
                                    "application/pdf",
                                    content.getBytes(StandardCharsets.UTF_8)));
            standard.button("1.3.3", "Add the document to 1.3.3").click();
            var summary = window.page().locator(".govuk-error-summary__list a");
            assertThat(summary).containsText(word);
            assertThat(window.page().locator(summary.getAttribute("href"))).hasCount(1);
            window.go("/evidence");
            assertThat(window.page().locator("main")).not().containsText("policy");
        }
    }
}
