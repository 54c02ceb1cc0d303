package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.assay.form.Answer;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.assay.trail.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The order of changes is that of their numbers: a clock that is put right does not move it. */
@HouseUnderTest
class ClockJumpsTest {
    private static final Instant NOW = Instant.now();
    private final CareHomes homes;
    private final Assessments assessments;
    private final History history;
    private final Verify verify;

    ClockJumpsTest(CareHomes homes, Assessments assessments, History history, Verify verify) {
        this.homes = homes;
        this.assessments = assessments;
        this.history = history;
        this.verify = verify;
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void savesAndTheHistoryStayInTheirOrder() {
        Home home = homes.home("Larkfield House");
        AssessmentId assessment = homes.begin(home);
        Duration[] jumps = {
            Duration.ZERO, Duration.ofDays(40), Duration.ofDays(-40), Duration.ofHours(1)
        };
        for (int n = 0; n < jumps.length; n++) {
            TestClock.standAt(NOW.plus(jumps[n]));
            assertThat(homes.save(home.administrator(), assessment, "1.1.2", "text " + n, n))
                    .isInstanceOf(Recorded.Saved.class);
            assertThat(homes.save(home.administrator(), assessment, "1.1.2", "too late", n))
                    .as("over an older version, whatever the clock says")
                    .isInstanceOf(Recorded.Conflict.class);
        }
        Scope.of(home.administrator())
                .run(() -> {
                    var found = assessments.find(home.administrator(), assessment);
                    assertThat(found.assessment().entry("1.1.2").answer())
                            .isEqualTo(new Answer.Text("text 3"));
                    var lines =
                            history.history(
                                            home.administrator(),
                                            home.id(),
                                            "assessment/" + assessment + "/1.1.2",
                                            1)
                                    .rows();
                    assertThat(lines)
                            .extracting(HistoryLine::after)
                            .extracting(after ->
                                    String.valueOf(after).replaceAll(".*(text \\d).*", "$1"))
                            .containsExactly("text 3", "text 2", "text 1", "text 0");
                });
        assertThat(verify.verify().findings())
                .filteredOn(finding -> finding.chain().equals(home.id().value()))
                .isEmpty();
    }
}
