package org.assay.exchange.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assay.assessment.AssessmentId;
import org.assay.exchange.xlsx.Book;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.PlanId;
import org.assay.improvement.Plans;
import org.assay.improvement.Removals;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.Practices;
import org.junit.jupiter.api.Test;

/** What was taken out of a plan stands in no workbook. */
@HouseUnderTest
class RemovedFromWorkbookTest {
    /** Where the calculation has its actions: after reference, statement, rating and number. */
    private static final int ACTION = 4;

    private final Actor ruth;
    private final AssessmentId assessment;
    private final CareHomes homes;
    private final ActionPlans made;
    private final Plans plans;
    private final Removals removals;
    private final Workbooks workbooks;

    RemovedFromWorkbookTest(
            Practices practices,
            CareHomes homes,
            ActionPlans made,
            Plans plans,
            Removals removals,
            Workbooks workbooks) {
        Practices.Place practice =
                practices.practice("Mill Lane Surgery", practices.group("Commissioners"));
        this.ruth = practice.actor();
        this.assessment = practices.begin(practice, "gp-safeguarding", "2014");
        this.homes = homes;
        this.made = made;
        this.plans = plans;
        this.removals = removals;
        this.workbooks = workbooks;
    }

    @Test
    void neitherAFurtherActionNorAnAreaOfOnesOwn() {
        homes.save(ruth, assessment, "1.1", "not_met", 0);
        WholePlan whole =
                Scope.of(ruth)
                        .call(() -> plans.ofAssessment(ruth, assessment.value()))
                        .orElseThrow();
        PlanId plan = whole.plan().id();
        made.action(ruth, whole.plan(), whole.areas().getFirst(), "Name a lead");
        PlacedAction further =
                made.action(ruth, whole.plan(), whole.areas().getFirst(), "Train the lead");
        Area own = made.area(ruth, whole.plan(), "Talk to the parish");
        assertThat(column(1)).contains("Talk to the parish");
        assertThat(column(ACTION)).contains("Train the lead");

        Scope.of(ruth)
                .run(() -> {
                    removals.remove(ruth, plan, own.id(), own.version(), "Twice.");
                    removals.remove(
                            ruth,
                            plan,
                            further.action().id(),
                            further.action().version(),
                            "Twice.");
                });
        assertThat(column(1)).doesNotContain("Talk to the parish").isNotEmpty();
        assertThat(column(ACTION)).doesNotContain("Train the lead");
    }

    private List<String> column(int column) {
        Book book =
                MadeWorkbooks.book(
                        Scope.of(ruth).call(() -> workbooks.download(ruth, assessment).bytes()));
        return IntStream.range(1, 120)
                .mapToObj(row -> book.cell(Drawing.CALCULATION, row, column).text())
                .toList();
    }
}
