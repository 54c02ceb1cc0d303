package org.assay.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much rating a statement asks of the database. */
@HouseUnderTest
class RatedBudgetTest {
    private final TownClubs clubs;
    private final People people;
    private TownClubs.Club club;
    private Browser browser;
    private String statement;

    RatedBudgetTest(TownClubs clubs, People people) {
        this.clubs = clubs;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        club = clubs.club("Upton Club");
        browser = people.signIn(club.person());
        statement = club.base() + "/standards/1?item=1.1";
    }

    @Test
    void keepsToItsStatements() {
        Page open = browser.get(statement).hasStatus(200);
        String token = browser.token();
        CountedStatements.forget();
        browser.get(statement);
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);

        CountedStatements.forget();
        browser.postOnly(
                club.base() + "/requirements/1.1/rating",
                "_csrf",
                token,
                "f-1-1",
                "fully_met",
                "f-1-1-version",
                "0",
                "f-1-1-was",
                open.value("f-1-1-was"),
                "f-1-1-evidence",
                "On the door.",
                "f-1-1-evidence-version",
                "0",
                "save",
                "yes");
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(8);
        Page saved = browser.get(statement).hasStatus(200);
        assertThat(saved.document().select("#item-1-1 > summary .as-rag").text())
                .isEqualTo("Fully met");
        assertThat(saved.value("f-1-1-evidence").strip()).isEqualTo("On the door.");

        CountedStatements.forget();
        browser.get(club.base());
        assertThat(CountedStatements.seen()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aRatingThatBringsAnAreaIntoThePlanIsASaveToo() {
        Page open = browser.get(statement).hasStatus(200);
        String token = browser.token();
        CountedStatements.forget();
        browser.postOnly(
                        club.base() + "/requirements/1.1/rating",
                        "_csrf",
                        token,
                        "f-1-1",
                        "partly_met",
                        "f-1-1-version",
                        "0",
                        "f-1-1-was",
                        open.value("f-1-1-was"),
                        "f-1-1-evidence",
                        "On the door.",
                        "f-1-1-evidence-version",
                        "0",
                        "save",
                        "yes")
                .hasStatus(302);
        assertThat(CountedStatements.seen())
                .anyMatch(sql -> sql.contains("insert into improvement.area"))
                .hasSizeLessThanOrEqualTo(8);
    }
}
