package org.assay.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.publication.Publishing;
import org.assay.publication.Withdrawing;
import org.assay.support.CareHomes;
import org.assay.support.Clubhouses;
import org.assay.support.Clubhouses.Club;
import org.assay.support.HouseUnderTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Returns from before results were kept: their rows are made of what was frozen. */
@HouseUnderTest
class ResultsBeforeTest {
    private static final String ROWS =
            """
            select (to_jsonb(r) || jsonb_build_object('recipients',
              (select coalesce(jsonb_agg(x order by x), '[]') from unnest(r.recipients) x)))::text
            from reporting.result r where organisation_id = ? order by submitted_at, publication_id
            """;

    private final Clubhouses clubs;
    private final CareHomes homes;
    private final Publishing publishing;
    private final Withdrawing withdrawing;
    private final JdbcClient owner;

    ResultsBeforeTest(
            Clubhouses clubs,
            CareHomes homes,
            Publishing publishing,
            Withdrawing withdrawing,
            @Qualifier("owner") JdbcClient owner) {
        this.clubs = clubs;
        this.homes = homes;
        this.publishing = publishing;
        this.withdrawing = withdrawing;
        this.owner = owner;
    }

    @Test
    void aRatedReturnGetsTheRowThatItWouldHave() throws IOException {
        Club club = clubs.signed("Archive club", "upton,downton");
        clubs.handedIn(club);
        List<String> rows = rows(club.id());
        assertThat(rows).singleElement().asString().contains("fully_met", "\"judgement\": \"");
        assertThat(madeAgain(club.id())).isEqualTo(rows);
    }

    @Test
    void whatWasTakenBackAndHandedInAgainIsToldApart() throws IOException {
        Club club = clubs.signed("Archive club", "upton");
        Publication first = clubs.handedIn(club);
        Actor actor = club.administrator();
        Scope.of(actor).run(() -> withdrawing.withdraw(actor, first.id(), "A figure was wrong."));
        clubs.save(club, "1.2", "n_a");
        clubs.save(club, "1.2/reason", "Nobody helps here.");
        clubs.sign(club);
        clubs.handedIn(club);
        List<String> rows = rows(club.id());
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst())
                .contains("\"latest\": false")
                .doesNotContain("\"withdrawn_at\": null");
        assertThat(rows.getLast()).contains("\"latest\": true", "\"withdrawn_at\": null");
        assertThat(madeAgain(club.id())).isEqualTo(rows);
    }

    @Test
    void anOldRowBesideANewOneIsNotTheLatest() throws IOException {
        Club club = clubs.signed("Archive club", "upton");
        Publication first = clubs.handedIn(club);
        Actor actor = club.administrator();
        Scope.of(actor).run(() -> withdrawing.withdraw(actor, first.id(), "A figure was wrong."));
        clubs.save(club, "1.2/evidence", "The right figure.");
        clubs.sign(club);
        clubs.handedIn(club);
        List<String> rows = rows(club.id());
        owner.sql("delete from reporting.result where publication_id = ?")
                .param(first.id().value())
                .update();
        migrate();
        assertThat(rows(club.id())).isEqualTo(rows);
    }

    @Test
    void aPublicationWithoutRatingsGetsOneToo() throws IOException {
        var home = homes.home("Archive House");
        Actor actor = home.administrator();
        var assessment = homes.begin(home);
        Scope.of(actor)
                .run(() -> publishing.publish(actor, assessment, UUID.randomUUID().toString()));
        List<String> rows = rows(home.id());
        assertThat(rows).hasSize(1);
        assertThat(madeAgain(home.id())).isEqualTo(rows);
    }

    private List<String> madeAgain(OrganisationId organisation) throws IOException {
        owner.sql("delete from reporting.result where organisation_id = ?")
                .param(organisation.value())
                .update();
        migrate();
        return rows(organisation);
    }

    private void migrate() throws IOException {
        String script = "/db/migration/reporting/V106__results_before.sql";
        try (var file = ResultsBeforeTest.class.getResourceAsStream(script)) {
            owner.sql(new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)).update();
        }
    }

    private List<String> rows(OrganisationId organisation) {
        return owner.sql(ROWS)
                .param(organisation.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
