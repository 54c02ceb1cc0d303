package org.assay.api;

import org.assay.support.ActionPlans;
import org.assay.support.ApiClient;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.BeforeEach;

/** A plan with an area, begun over REST. */
@HouseUnderTest
abstract class PlanOverRest {
    static final String READY =
            """
            {"area": "%s", "what": "Run an exercise", "leadOrganisation": "Mill Lane Surgery",
             "startedOn": "2030-01-01", "deadline": "2030-03-31", "success": "Nine in ten", "successBy": "2030-06-30"%s}
            """;

    final CareHomes homes;
    final ApiClients clients;
    final ActionPlans made;
    final People people;
    CareHomes.Home home;
    ApiClient ruth;
    String plan;
    String area;

    PlanOverRest(CareHomes homes, ApiClients clients, ActionPlans made, People people) {
        this.homes = homes;
        this.clients = clients;
        this.made = made;
        this.people = people;
    }

    @BeforeEach
    void begin() {
        home = homes.home("Mill Lane Surgery");
        ruth = clients.of(home.administrator());
        var begun =
                ruth.post("/organisations/" + home.id() + "/plans", "{\"title\": \"Our plan\"}")
                        .hasStatus(201);
        plan = "/plans/" + begun.text("/id");
        area =
                ruth.post(plan + "/areas", "{\"title\": \"Everyone knows\", \"outcome\": \"All\"}")
                        .hasStatus(201)
                        .text("/id");
    }

    String add() {
        return ruth.post(plan + "/actions", ready(""))
                .hasStatus(201)
                .header("Location")
                .replace("/api/v1", "");
    }

    String ready(String more) {
        return READY.formatted(area, more);
    }
}
