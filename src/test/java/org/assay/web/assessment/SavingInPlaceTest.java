package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.evidence.Adding;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.Browser;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseUnderTest
class SavingInPlaceTest {
    private static final int SAVE = 8;
    private static final int PAGE = 6;

    private final CareHomes homes;
    private final People people;
    private final Documents documents;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private Home home;
    private AssessmentId assessment;
    private Browser browser;

    SavingInPlaceTest(
            CareHomes homes,
            People people,
            Documents documents,
            JdbcClient database,
            PlatformTransactionManager transactions) {
        this.homes = homes;
        this.people = people;
        this.documents = documents;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void somebodyAnswers() {
        home = homes.home("Larkfield House");
        assessment = homes.begin(home);
        browser = people.signIn(home.person());
    }

    @Test
    void aTextCostsAtMostEightStatements() {
        String token = browser.token();
        type(token, "1.3.1", "warm", "0");
        CountedStatements.forget();
        Page answered = type(token, "1.3.1", "ZA123456", "1");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(SAVE);
        answered.hasStatus(200).says("ZA123456").says("by " + home.administrator().name());
    }

    @Test
    void aDocumentCostsAtMostEightStatements() {
        String token = browser.token();
        String policy = document("Privacy policy");
        String letter = document("Letter to residents");
        type(token, "1.3.2", policy, "0");
        CountedStatements.forget();
        Page answered = type(token, "1.3.2", letter, "1");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(SAVE);
        answered.hasStatus(200).says("Letter to residents").doesNotSay("Privacy policy");
    }

    @Test
    void savingByButtonCostsAtMostEightStatements() {
        String token = browser.token();
        CountedStatements.forget();
        browser.postOnly(
                        item("1.3.1"),
                        "_csrf",
                        token,
                        "value",
                        "ZA123456",
                        "version",
                        "0",
                        "button",
                        "save")
                .hasStatus(302);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(SAVE);
    }

    @Test
    void namesWhoeverSavedTheSameBefore() {
        People.Somebody colleague = people.with(Role.MEMBER, home.id());
        Browser other = people.signIn(colleague);
        other.postInPlace(
                item("1.3.1"), "_csrf", other.token(), "value", "ZA123456", "version", "0");
        type(browser.token(), "1.3.1", "ZA123456", "1")
                .hasStatus(200)
                .says("by " + people.actor(colleague, home.id()).name());
    }

    @Test
    void saysWhoSavedSomethingElseAndKeepsTheirs() {
        People.Somebody colleague = people.with(Role.MEMBER, home.id());
        Browser other = people.signIn(colleague);
        other.postInPlace(
                item("1.3.1"), "_csrf", other.token(), "value", "ZA000001", "version", "0");
        type(browser.token(), "1.3.1", "ZA000002", "0")
                .hasStatus(409)
                .says(
                        "Not saved: %s saved something else"
                                .formatted(people.actor(colleague, home.id()).name()));
        browser.get("/assessments/" + assessment + "/standards/1").says("ZA000001");
    }

    @Test
    void aWithdrawnDocumentAnswersNothingAnew() {
        String letter = document("Letter to residents");
        Scope.of(home.administrator())
                .run(() -> documents.withdraw(home.administrator(), DocumentId.of(letter)));
        type(browser.token(), "1.3.2", letter, "0")
                .hasStatus(422)
                .says("“Letter to residents” was withdrawn from your documents.");
    }

    @Test
    void nobodyConfirmsAnAnswerThatTheyHaveNotSeen() {
        String token = browser.token();
        type(token, "1.1.1", "true", "0");
        type(token, "1.1.2", "Gwen Pritchard", "0");
        Page page = browser.get("/assessments/" + assessment + "/standards/1");
        List<String> seen = seen(page);
        assertThat(seen).containsExactly("1.1.1=1", "1.1.2=1");
        type(token, "1.1.2", "Somebody else", "1").says("Somebody else");

        browser.post(
                        "/assessments/%s/requirements/1.1/confirm".formatted(assessment),
                        "confirm",
                        "yes",
                        "seen",
                        seen.get(0),
                        "seen",
                        seen.get(1))
                .says("1.1 is not confirmed: somebody changed 1.1.2 while this page was open.");
        Page now = browser.get("/assessments/" + assessment + "/standards/1");
        assertThat(seen(now)).containsExactly("1.1.1=1", "1.1.2=2");
        browser.post(
                        "/assessments/%s/requirements/1.1/confirm".formatted(assessment),
                        "confirm",
                        "yes",
                        "seen",
                        "1.1.1=1",
                        "seen",
                        "1.1.2=2")
                .says("1.1 is confirmed.");
    }

    /** What goes with the confirmation of 1.1. */
    private static List<String> seen(Page page) {
        return page.document().select("[name=seen][form=confirm-form-1-1]").eachAttr("value");
    }

    @Test
    void aSaveInPlaceTellsTheConfirmationWhatStandsThereNow() {
        Page answered = type(browser.token(), "1.1.2", "Gwen Pritchard", "0");
        assertThat(seen(answered)).containsExactly("1.1.2=1");
    }

    @Test
    void aTextOfAMegabyteIsRefusedInWordsWhateverItsLetters() {
        String token = browser.token();
        browser.postOnly(
                        item("1.1.2"),
                        "_csrf",
                        token,
                        "value",
                        "é".repeat(800_000),
                        "version",
                        "0",
                        "button",
                        "save")
                .hasStatus(422)
                .says("the limit is 10,000");
        browser.postOnly(
                        item("1.1.2"),
                        "_csrf",
                        token,
                        "value",
                        "é".repeat(1_200_000),
                        "version",
                        "0",
                        "button",
                        "save")
                .hasStatus(413)
                .hasHeading("That is too large")
                .says("Shorten the text");
    }

    @Test
    void anAssessmentWithoutItsEditionLeavesThePagesStanding() {
        Scope.of(home.administrator())
                .run(() ->
                        transaction.executeWithoutResult(status ->
                                database.sql(
                                                """
                                                insert into assessment.assessment (id, organisation_id, framework,
                                                  edition, organisation_type, opened_at, opened_by)
                                                values (?, ?, 'lost-framework', '2031', 'care-home', now(), ?)
                                                """)
                                        .params(
                                                UUID.randomUUID(),
                                                home.id().value(),
                                                home.administrator().person().value())
                                        .update()));
        browser.get("/assessments")
                .hasStatus(200)
                .says("lost-framework 2031")
                .says("Edition not available here")
                .hasLinkTo("/assessments/" + assessment);
        browser.get("/home").hasStatus(200);
    }

    @Test
    void pagesCostAtMostSixStatements() {
        String base = "/assessments/" + assessment;
        type(browser.token(), "1.3.2", document("Privacy policy"), "0");
        for (String path :
                List.of(
                        base,
                        base + "/standards/1",
                        base + "/standards/1?item=1.3.2",
                        base + "/publication",
                        "/assessments")) {
            CountedStatements.forget();
            browser.getOnly(path).hasStatus(200);
            assertThat(CountedStatements.seen()).as(path).hasSizeLessThanOrEqualTo(PAGE);
        }
    }

    private Page type(String token, String ref, String value, String version) {
        return browser.postInPlace(item(ref), "_csrf", token, "value", value, "version", version);
    }

    private String item(String ref) {
        return "/assessments/%s/items/%s".formatted(assessment, ref);
    }

    private String document(String title) {
        Adding adding =
                Scope.of(home.administrator())
                        .call(() ->
                                documents.place(
                                        home.administrator(), home.id(), title, "In the office"));
        return ((Adding.Added) adding).document().id().toString();
    }
}
