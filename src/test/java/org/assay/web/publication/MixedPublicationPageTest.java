package org.assay.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.assay.assessment.AssessmentId;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.Clubhouses;
import org.assay.support.HouseUnderTest;
import org.assay.support.Page;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** A publication in which some is confirmed and some is rated, each in its own words. */
@HouseUnderTest
class MixedPublicationPageTest {
    private static final Map<String, String> ANSWERS =
            Map.of("nhsmail", "no", "cyber_essentials_plus", "no");

    private final Clubhouses clubs;
    private final CareHomes homes;
    private final People people;
    private final Publishing publishing;

    MixedPublicationPageTest(
            Clubhouses clubs, CareHomes homes, People people, Publishing publishing) {
        this.clubs = clubs;
        this.homes = homes;
        this.people = people;
        this.publishing = publishing;
    }

    @Test
    void showsRatingsAsRatingsAndOnlyItemsAsMandatoryOrBestPractice() {
        Home venue = clubs.home("The Old Corn Hall", "charity-hospice", ANSWERS);
        Actor actor = venue.administrator();
        AssessmentId assessment = clubs.begin(venue, "safe-venue", "2020");
        homes.save(actor, assessment, "1.1.1", "true", 0);
        homes.save(actor, assessment, "1.2", "strong", 0);
        homes.save(actor, assessment, "1.2/evidence", "The rota in the office", 0);
        String address = "/publications/" + publish(actor, assessment);

        Page whole = people.signIn(venue.person()).get(address).hasStatus(200);
        String rated = card(whole, "1.2");
        assertThat(rated)
                .contains("Strong", "The rota in the office", "What shows it?")
                .doesNotContain("Mandatory", "Best practice");
        assertThat(card(whole, "2.1")).contains("Not rated").doesNotContain("Best practice");
        assertThat(card(whole, "1.1")).contains("Not confirmed", "Mandatory, critical");
        assertThat(card(whole, "2.2")).contains("2.2.1", "Best practice");

        Page summary = people.visitor().get(address).hasStatus(200);
        assertThat(summary.document().select("table tbody tr").eachText())
                .containsExactly("1. Safe building 3 of 4 No", "2. Open to all 0 of 2 No");
    }

    private UUID publish(Actor actor, AssessmentId assessment) {
        PublishOutcome outcome =
                Scope.of(actor)
                        .call(() ->
                                publishing.publish(
                                        actor, assessment, UUID.randomUUID().toString()));
        return ((PublishOutcome.Done) outcome).publication().id().value();
    }

    private static String card(Page page, String ref) {
        return page.document().select("#item-" + ref.replace('.', '-')).text();
    }
}
