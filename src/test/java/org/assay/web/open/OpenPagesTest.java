package org.assay.web.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Rating;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.publication.Rows;
import org.assay.publication.Rows.Row;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

@HouseUnderTest
class OpenPagesTest {
    private static final String EDITION = "/frameworks/dspt-social-care/2019-20";
    private final People people;
    private final Editions editions;
    private final Rows rows;

    OpenPagesTest(People people, Editions editions, ApplicationContext house) {
        this.people = people;
        this.editions = editions;
        this.rows = new Rows(house);
    }

    private Page open(String path) {
        return people.visitor().get(path);
    }

    @Test
    void welcomesAVisitorWithASearchAndWhatThereIs() {
        rows.add(Row.of("ZZ01L", "Larkfield House", "start"));
        CountedStatements.forget();
        Page page = open("/");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
        page.hasStatus(200).hasHeading("Show how well you protect the people you serve");
        page.hasLinkTo("/register").hasLinkTo("/sign-in").hasLinkTo(EDITION);
        assertThat(page.text())
                .containsPattern("[0-9,]+ published results?, earlier ones included");
        page.fill("q", "larkfield").submit("form[role=search]").hasHeading("Public register");
    }

    @Test
    void thePageOnPrivacyNamesTheCookiesThatAreSet() {
        var browser = people.signIn(people.somebody("Ada"));
        String token = browser.get("/account").value("_csrf");
        browser.postOnly("/account/name", "name", "Ada Again", "_csrf", token).hasStatus(302);
        var named = open("/privacy").says("Four cookies").document().select("main li > code");
        assertThat(named.eachText())
                .containsExactlyInAnyOrderElementsOf(
                        browser.cookies().stream()
                                .map(cookie -> cookie.getName().replace("__Host-", ""))
                                .collect(Collectors.toSet()));
        assertThat(named).hasSize(4);
    }

    @Test
    void leadsHomeWhoeverIsSignedIn() {
        OrganisationId organisation = people.organisation("Larkfield House");
        Page page = people.signIn(Role.MEMBER, organisation).getOnly("/");
        page.hasStatus(302);
        assertThat(page.header("Location")).endsWith("/home");
    }

    @Test
    void showsAnEditionWithAllItAsksAndWhatIsOurs() {
        open("/frameworks").hasStatus(200).hasLinkTo(EDITION);
        Page page = open(EDITION);
        page.hasStatus(200)
                .says("56 mandatory items")
                .says("31 March 2020")
                .says("Standards Exceeded")
                .says("004_cd0ee3fbd046cbb2.txt")
                .says("Ours: which items are critical.")
                .says("10.2.1");
        open("/frameworks/dspt-social-care/1999").hasStatus(404);
    }

    @Test
    void speaksOfStatementsWhereAnEditionIsRated() {
        String mixed = "2 standards, 3 statements to rate, 2 mandatory items";
        open("/frameworks").says(mixed);
        open("/frameworks/safe-venue/2020").says(mixed + ", 1 best-practice item");
        Edition rated = editions.find("section-11", "2017-19").orElseThrow();
        Page page = open("/frameworks/section-11/2017-19");
        page.says(rated.outline().ratedRequirements().size() + " statements to rate");
        page.doesNotSay("Mandatory").doesNotSay("mandatory item").doesNotSay("Best practice");
        assertThat(page.document().select("main .as-rag").eachText())
                .containsAll(rated.ratings().stream().map(Rating::label).toList());
    }

    @Test
    void showsTheGuidanceOfEachItemFolded() {
        Edition edition = editions.find("dspt-social-care", "2019-20").orElseThrow();
        Page page = open(EDITION);
        assertThat(page.document().select("details.as-fold:not([open])"))
                .hasSize(edition.items().size());
        assertThat(page.document().select("details.as-fold").eachText())
                .first()
                .asString()
                .startsWith("Guidance for 1.1.1 What it is about")
                .contains("What to do");
    }

    @Test
    void handsOutThePackItself() {
        Page file = open(EDITION + "/pack.yaml");
        assertThat(file.header("Content-Type")).startsWith("application/yaml");
        assertThat(file.body())
                .isEqualTo(editions.find("dspt-social-care", "2019-20").orElseThrow().yaml());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/help", "/accessibility", "/privacy", "/open-data", "/frameworks", "/"})
    void answersVisitorsWithOneHeadingAndNoScriptOfItsOwn(String path) {
        Page page = open(path);
        page.hasStatus(200);
        assertThat(page.document().select("h1")).hasSize(1);
        assertThat(page.document().select("script:not([src]), style, [style]")).isEmpty();
    }
}
