package org.assay.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.assay.kernel.Role;
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
class HomePageTest {
    private final CareHomes homes;
    private final People people;
    private Home home;

    HomePageTest(CareHomes homes, People people) {
        this.homes = homes;
        this.people = people;
    }

    @BeforeEach
    void freshHome() {
        TestClock.standAt(Instant.parse("2020-03-14T12:30:00Z"));
        home = homes.home("Larkfield House");
        homes.begin(home);
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void saysWhatFallsDueAndWhoIsOnIt() {
        people.with(Role.AUDITOR, home.id());
        Page page = people.signIn(home.person()).get("/home");
        page.says("Saturday 14 March 2020").says("Due 31 March 2020, in 17 days");
        assertThat(page.document().select("section:has(#h-next) li").eachText())
                .singleElement()
                .asString()
                .startsWith("31 Mar Publish ");
        assertThat(page.document().select("section:has(#h-team) li").eachText())
                .hasSize(2)
                .contains(home.person().name() + ", Administrator")
                .anyMatch(line -> line.endsWith(", Auditor, reads only"));
    }

    @Test
    void tellsAnAdministratorAndNobodyElseWhoAsksToJoin() {
        var wanda = people.somebody("Wanda Waiting");
        Browser browser = people.signIn(wanda);
        browser.post(
                "/register",
                "name",
                "Wanda",
                "email",
                wanda.email(),
                "code",
                home.organisation().code());
        browser.get(people.letters(wanda.email()).getFirst().link()).press("Register");
        people.signIn(home.person())
                .get("/home")
                .says("Let Wanda Waiting join")
                .hasLinkTo("/people");
        people.signIn(Role.MEMBER, home.id()).get("/home").doesNotSay("Wanda");
    }

    @Test
    void keepsToItsStatements() {
        for (Browser browser :
                List.of(people.signIn(home.person()), people.signIn(Role.MEMBER, home.id()))) {
            CountedStatements.forget();
            browser.get("/home").hasStatus(200);
            assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
        }
    }
}
