package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.ActionPlans;
import org.assay.support.ApiClients;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** What is taken out of a plan over REST, and put back. */
@HouseUnderTest
class PlanRemovalsTest extends PlanOverRest {
    PlanRemovalsTest(CareHomes homes, ApiClients clients, ActionPlans made, People people) {
        super(homes, clients, made, people);
    }

    @Test
    void takesAnActionOutWithAReasonAndPutsItBack() {
        String place = add();
        ruth.put(place + "/removal", "{\"reason\": \"It is in another.\"}").isProblem(428);
        ruth.with("If-Match", "\"1\"").put(place + "/removal", "{}").isProblem(422);
        ruth.with("If-Match", "\"1\"")
                .put(place + "/removal", "{\"reason\": \"It is in another.\"}")
                .hasStatus(204);
        ruth.get(place).isProblem(404);
        var removed = ruth.get(plan + "/removals").hasStatus(200);
        assertThat(removed.text("/items/0/number")).isEqualTo("1.1");
        assertThat(removed.text("/items/0/reason")).isEqualTo("It is in another.");

        ruth.delete(place + "/removal").hasStatus(204);
        assertThat(ruth.get(place).hasStatus(200).text("/what")).isEqualTo("Run an exercise");
        assertThat(ruth.get(plan + "/removals").size("/items")).isZero();
    }

    @Test
    void takesAnAreaOutWithItsActions() {
        add();
        String place = plan + "/areas/" + area + "/removal";
        ruth.with("If-Match", "\"1\"")
                .put(place, "{\"reason\": \"We merged two.\"}")
                .hasStatus(204);
        assertThat(ruth.get(plan).size("/areas")).isZero();
        ruth.delete(place).hasStatus(204);
        assertThat(ruth.get(plan).size("/areas")).isEqualTo(1);
    }
}
