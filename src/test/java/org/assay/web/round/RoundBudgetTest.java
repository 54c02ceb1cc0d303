package org.assay.web.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.support.Boards;
import org.assay.support.Browser;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** Pages of rounds ask the database little. */
@HouseUnderTest
class RoundBudgetTest extends RoundsInTheBrowser {
    RoundBudgetTest(Boards made, People people) {
        super(made, people);
    }

    @Test
    void keepsToItsBudget() {
        String round = open(hospital, council).path();
        handIn(hospital);
        for (String path : new String[] {"/rounds", round, round + "/statements", "/asked"}) {
            Browser browser = path.equals("/asked") ? people.signIn(hospital.person()) : helen;
            browser.get(path).hasStatus(200);
            assertThat(fewest(browser, path)).as(path).isLessThanOrEqualTo(6);
        }
    }

    /** Letters go out beside it, so the page is asked for a few times. */
    private static int fewest(Browser browser, String path) {
        int fewest = Integer.MAX_VALUE;
        for (int go = 0; go < 5; go++) {
            CountedStatements.forget();
            browser.get(path);
            fewest = Math.min(fewest, CountedStatements.seen().size());
        }
        return fewest;
    }
}
