package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.HouseUnderTest;
import org.assay.support.TownClubs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ratings over REST. */
@HouseUnderTest
class RatedEntriesTest {
    private final TownClubs clubs;
    private final ApiClients clients;
    private TownClubs.Club club;
    private ApiClient una;
    private String entries;

    RatedEntriesTest(TownClubs clubs, ApiClients clients) {
        this.clubs = clubs;
        this.clients = clients;
    }

    @BeforeEach
    void begin() {
        club = clubs.club("Upton Club");
        una = clients.of(club.administrator());
        entries = club.base() + "/entries";
    }

    @Test
    void ratesByTheRatingsId() {
        una.put(entries + "/1.1", "{\"value\": \"partly_met\"}").hasStatus(200);
        una.put(entries + "/1.1/evidence", "{\"value\": \"On the door.\"}").hasStatus(200);

        assertThat(una.get(entries + "/1.1").text("/value")).isEqualTo("partly_met");
        assertThat(una.get(entries + "/1.1/evidence").text("/state")).isEqualTo("complete");
        una.with("If-Match", "\"1\"").put(entries + "/1.1", "{\"value\": null}").hasStatus(200);
        assertThat(una.get(entries + "/1.1/evidence").text("/value")).isEqualTo("On the door.");
    }

    @Test
    void refusesWhatIsNoRatingOfTheScale() {
        una.put(entries + "/1.1", "{\"value\": \"brilliant\"}").isProblem(422).pointsAt("/value");
        una.put(entries + "/1.1/nothing", "{\"value\": \"x\"}").isProblem(404);
    }

    @Test
    void evaluatesRatingsWithCountsAndPercentages() {
        una.put(entries + "/1.1", "{\"value\": \"partly_met\"}").hasStatus(200);
        una.put(entries + "/1.2", "{\"value\": \"n_a\"}").hasStatus(200);

        var evaluation = una.get(club.base() + "/evaluation").hasStatus(200);

        assertThat(evaluation.at("/ratings/questions").intValue()).isEqualTo(3);
        assertThat(evaluation.at("/ratings/applicable").intValue()).isEqualTo(2);
        assertThat(evaluation.text("/ratings/ratings/1/id")).isEqualTo("partly_met");
        assertThat(evaluation.at("/ratings/ratings/1/count").intValue()).isEqualTo(1);
        assertThat(evaluation.at("/ratings/ratings/1/percent").intValue()).isEqualTo(33);
        assertThat(evaluation.at("/ratings/ratings/1/percentOfApplicable").intValue())
                .isEqualTo(50);
        assertThat(evaluation.at("/standards/0/ratings/unanswered").intValue()).isZero();
        assertThat(evaluation.text("/standards/0/judgement/supported")).isEqualTo("partly_met");
        assertThat(evaluation.at("/missing").findValuesAsString("ref"))
                .contains(
                        "1.1/evidence", "1.1/action", "1.2/reason", "2.1", "details/completed_by");
    }

    @Test
    void readsAnOverlayByItsOwnAddress() {
        var overlay =
                una.get("/frameworks/gp-safeguarding/editions/2014+medway-board").hasStatus(200);

        assertThat(overlay.text("/cover/edition")).isEqualTo("2014+medway-board");
    }

    @Test
    void readsTheEditionWithItsScaleAndDetails() {
        var edition = una.get("/frameworks/safe-clubs/editions/2030").hasStatus(200);

        assertThat(edition.text("/standards/0/requirements/0/items/0/type")).isEqualTo("rating");
        assertThat(edition.text("/standards/0/requirements/0/items/0/options/0/means"))
                .isEqualTo("Nobody is named.");
        assertThat(edition.text("/standards/0/requirements/0/items/1/askedBy/0"))
                .isEqualTo("fully_met");
        assertThat(edition.text("/details/0/ref")).isEqualTo("details/completed_by");
        assertThat(edition.text("/standards/0/judging/0/ref")).isEqualTo("1/judgement");
    }
}
