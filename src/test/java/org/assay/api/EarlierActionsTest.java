package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.improvement.PlacedAction;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Role;
import org.assay.support.ActionPlans;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.support.RepeatedPlans;
import org.assay.support.RepeatedPlans.Both;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is open in the plan of an earlier audit is brought over by other programs too. */
@HouseUnderTest
class EarlierActionsTest {
    private final CareHomes homes;
    private final ApiClients clients;
    private final ActionPlans made;
    private final RepeatedPlans repeated;
    private final People people;
    private CareHomes.Home home;
    private Both both;
    private ApiClient ruth;
    private PlacedAction earlier;
    private String plan;
    private String bring;

    EarlierActionsTest(
            CareHomes homes,
            ApiClients clients,
            ActionPlans made,
            RepeatedPlans repeated,
            People people) {
        this.homes = homes;
        this.clients = clients;
        this.made = made;
        this.repeated = repeated;
        this.people = people;
    }

    @BeforeEach
    void repeat() {
        home = homes.home("Mill Lane Surgery");
        ruth = clients.of(home.administrator());
        both = repeated.audits(home.administrator(), home.id());
        WholePlan before = repeated.earlier(both, "1.1");
        earlier =
                made.action(
                        home.administrator(),
                        before.plan(),
                        before.areas().getFirst(),
                        "Name a partner");
        WholePlan after = repeated.repeat(both, "1.1");
        plan = "/plans/" + after.plan().id();
        bring = plan + "/areas/" + after.areas().getFirst().id() + "/earlier-actions";
    }

    @Test
    void listsThemBringsThemOverAndSaysWhereTheyGoOn() {
        var offered = ruth.get(plan + "/earlier-actions").hasStatus(200);
        assertThat(offered.text("/items/0/areaNumber")).isEqualTo("1");
        assertThat(offered.text("/items/0/action/what")).isEqualTo("Name a partner");
        assertThat(offered.text("/items/0/source")).isEqualTo(earlier.plan().title());

        assertThat(ruth.post(bring, "").hasStatus(200).text("/numbers/0")).isEqualTo("1.1");
        assertThat(ruth.post(bring, "").hasStatus(200).size("/numbers")).isZero();

        assertThat(ruth.get(plan + "/earlier-actions").size("/items")).isZero();
        var here = ruth.get(plan + "/actions").hasStatus(200);
        assertThat(here.size("/items")).isEqualTo(1);
        assertThat(here.text("/items/0/carriedFrom/0/number")).isEqualTo("1.1");
        assertThat(here.text("/items/0/carriedFrom/0/title")).isEqualTo(earlier.plan().title());
        var all = ruth.get("/organisations/" + home.id() + "/actions").hasStatus(200);
        assertThat(all.size("/items")).isEqualTo(1);
    }

    @Test
    void theEarlierOneIsReadAndRefusesChanges() {
        ruth.post(bring, "").hasStatus(200);
        String place = "/plans/%s/actions/%s".formatted(earlier.plan().id(), earlier.action().id());
        assertThat(ruth.get(place).hasStatus(200).text("/carriedTo/number")).isEqualTo("1.1");
        var refused =
                ruth.with("If-Match", "\"1\"")
                        .put(place, "{\"what\": \"Other\", \"draft\": true}")
                        .isProblem(422);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/what");
        ruth.with("If-Match", "\"1\"")
                .put(place + "/removal", "{\"reason\": \"So.\"}")
                .isProblem(422);
    }

    @Test
    void auditorsReadWhatIsOfferedAndStrangersFindNothing() {
        ApiClient auditor = clients.of(people.actor(Role.AUDITOR, home.id()));
        assertThat(auditor.get(plan + "/earlier-actions").hasStatus(200).size("/items"))
                .isEqualTo(1);
        auditor.post(bring, "").isProblem(403);
        ApiClient stranger = clients.of(homes.home("Fen Surgery").administrator());
        stranger.get(plan + "/earlier-actions").isProblem(404);
        stranger.post(bring, "").isProblem(404);
    }
}
