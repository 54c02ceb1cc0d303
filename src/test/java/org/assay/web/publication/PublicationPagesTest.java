package org.assay.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.assay.assessment.AssessmentId;
import org.assay.form.Typed;
import org.assay.kernel.Role;
import org.assay.organisation.Organisations;
import org.assay.publication.Directory;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@HouseUnderTest
class PublicationPagesTest {
    private static final String BUTTON = "Publish at Critical Standards Not Met";
    private final CareHomes homes;
    private final People people;
    private final Organisations organisations;
    private final Directory directory;
    private Home home;
    private AssessmentId assessment;
    private String check;

    PublicationPagesTest(
            CareHomes homes, People people, Organisations organisations, Directory directory) {
        this.homes = homes;
        this.people = people;
        this.organisations = organisations;
        this.directory = directory;
    }

    @BeforeEach
    void freshHome() {
        TestClock.standAt(Instant.parse("2020-03-14T12:30:00Z"));
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
        check = "/assessments/" + assessment + "/publication";
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    private Browser administrator() {
        return people.signIn(home.person());
    }

    private Browser recipient() {
        return people.signIn(
                Role.AUTHORITY,
                organisations.authority("national-data-security").orElseThrow().id());
    }

    @Test
    void saysWhichLevelItGivesAndWhatHoldsItDown() {
        Page page = administrator().get(check);
        page.hasStatus(200).hasHeading("Check before publishing");
        page.says("Publishing now gives Critical Standards Not Met")
                .says("It opens nothing.")
                .says("The last day for publishing is 31 March 2020.")
                .says("hold it below Entry Level")
                .says("hold it below Standards Met")
                .hasLinkTo("/assessments/" + assessment + "/standards/1?item=1.1.1#item-1-1-1")
                .hasLinkTo("/assessments/" + assessment + "/standards/2#requirement-2-3");
    }

    @Test
    void publishesAndLeadsToThePublication() {
        homes.save(
                home.administrator(),
                assessment,
                "1.1.1",
                Typed.of("true"),
                "<script>alert(1)</script>\nline two",
                0,
                false);
        Page published = administrator().get(check).press(BUTTON);

        published.hasStatus(200).hasHeading("Critical Standards Not Met");
        published
                .says("Published. Everybody can find the summary")
                .says("1 of 56 mandatory items")
                .says("<script>alert(1)</script>")
                .hasLinkTo(published.path() + "/snapshot");
        assertThat(published.body()).doesNotContain("<script>alert");
    }

    @Test
    void publishesOnceWhenTheSameFormIsSentTwice() {
        Page form = administrator().get(check);
        String first = form.press(BUTTON).path();
        assertThat(form.press(BUTTON).path()).isEqualTo(first);
        assertThat(directory.of(home.id())).hasSize(1);
    }

    @Test
    void publishesNothingThatDiffersFromWhatWasSeen() {
        Page seen = administrator().get(check);
        homes.save(home.administrator(), assessment, "1.1.2", "Somebody else", 0);
        Page again = seen.press(BUTTON).hasStatus(409).hasHeading("Check before publishing");
        assertThat(again.errors())
                .singleElement()
                .asString()
                .startsWith("Nothing was published or handed in");
        assertThat(directory.of(home.id())).isEmpty();
        again.press(BUTTON).hasStatus(200).hasHeading("Critical Standards Not Met");
    }

    @Test
    void publishesAtNoOtherLevelThanTheButtonSays() {
        Page form = administrator().get(check);
        administrator()
                .post(
                        check,
                        "token",
                        form.value("token"),
                        "level",
                        "standards_met",
                        "seen",
                        form.value("seen"))
                .hasStatus(409)
                .says("Publishing now gives Critical Standards Not Met");
        assertThat(directory.of(home.id())).isEmpty();
    }

    @Test
    void saysWhenNothingHasChanged() {
        Browser browser = administrator();
        browser.get(check).press(BUTTON);
        Page again = browser.get(check);
        again.says("You last published on 14 March 2020");
        again.press(BUTTON).says("Nothing has changed since this publication");
    }

    @Test
    void warnsWhenItIsLateAndMarksItSo() {
        TestClock.standAt(Instant.parse("2020-04-02T09:00:00Z"));
        Page page = administrator().get(check);
        page.says("The last day for publishing was 31 March 2020. You can still publish");
        page.press(BUTTON).says("late: after the edition's last day");
    }

    @Test
    void showsMembersAndAuditorsTheCheckAndRefusesThemThePublishing() {
        for (Role role : new Role[] {Role.MEMBER, Role.AUDITOR}) {
            Browser browser = people.signIn(role, home.id());
            Page page = browser.get(check);
            page.hasStatus(200).says("Only an Administrator of your organisation can publish.");
            assertThat(page.document().select("main form")).isEmpty();
            browser.post(check, "token", "t").hasStatus(403);
        }
        assertThat(directory.of(home.id())).isEmpty();
    }

    @Test
    void knowsNothingOfOtherOrganisationsAssessments() {
        Browser stranger = people.signIn(homes.home("Somewhere Else").person());
        stranger.get(check).hasStatus(404);
        stranger.post(check, "token", "t").hasStatus(404);
        people.visitor().getOnly(check).hasStatus(302);
    }

    @Test
    void givesTheWholeToTheOrganisationAndTheRecipientAndASummaryToOthers() throws Exception {
        homes.save(home.administrator(), assessment, "1.1.1", Typed.of("true"), "Secret", 0, false);
        Browser administrator = administrator();
        String path = administrator.get(check).press(BUTTON).path();
        String sha256 = directory.of(home.id()).getFirst().sha256();

        for (Browser reader : new Browser[] {administrator, recipient()}) {
            reader.get(path).hasStatus(200).says("This is the whole publication").says("Secret");
            HttpResponse<String> file =
                    reader.exchange(
                            HttpRequest.newBuilder(reader.address(path + "/snapshot")).build());
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .contains(home.organisation().code() + "-dspt-social-care-2019-20-1.json");
            byte[] bytes = file.body().getBytes(StandardCharsets.UTF_8);
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(sha256);
        }
        for (Browser reader :
                new Browser[] {
                    people.visitor(), people.signIn(homes.home("Somewhere Else").person())
                }) {
            Page page = reader.get(path);
            page.hasStatus(200).says("This is the public summary").says(sha256);
            page.doesNotSay("Secret").doesNotSay(home.administrator().name() + " confirmed");
            reader.get(path + "/snapshot").hasStatus(404);
        }
        people.visitor().get("/publications/" + assessment).hasStatus(404);
        people.visitor().get("/publications/nonsense").hasStatus(404);
    }

    @Test
    void listsReturnsToTheRecipientOnly() {
        administrator().get(check).press(BUTTON);
        String code = home.organisation().code();
        Page list = recipient().get("/returns?q=" + code);
        list.hasStatus(200).hasHeading("Returns").says("1 return").says("Larkfield House");
        list.hasLinkTo("/publications/" + directory.of(home.id()).getFirst().publication());
        assertThat(recipient().get("/returns.csv?q=" + code).body())
                .contains(code, "Profile: Do you use NHSmail?");
        recipient().get("/returns?q=" + code + "&level=standards_met").says("No return matches");

        administrator().get("/returns").hasStatus(403);
        administrator().get("/returns.csv").hasStatus(403);
        people.visitor().getOnly("/returns").hasStatus(302);
    }

    @Test
    void staysWithinItsStatements() {
        Browser administrator = administrator();
        Page form = administrator.get(check);
        CountedStatements.forget();
        administrator.get(check);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);

        CountedStatements.forget();
        Page sent =
                administrator.postOnly(
                        check,
                        "token",
                        form.value("token"),
                        "level",
                        form.value("level"),
                        "seen",
                        form.value("seen"),
                        "_csrf",
                        form.value("_csrf"));
        // more than a save: publishing gathers from six rooms
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(10);

        String path = sent.hasStatus(302).header("Location").replaceFirst("^http://[^/]+", "");
        CountedStatements.forget();
        administrator.get(path);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);

        Browser recipient = recipient();
        CountedStatements.forget();
        recipient.get("/returns");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }
}
