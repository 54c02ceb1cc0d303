package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.improvement.PlanSearch.Order;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.CareHomes;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.junit.jupiter.api.Test;

/** One plan out of all plans of an organisation. */
@HouseUnderTest
class OverarchingTest {
    private final ActionPlans made;
    private final Overarching overarching;
    private final Actions actions;
    private final People people;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Plan own;
    private final WholePlan audit;

    OverarchingTest(People people, ActionPlans made, Overarching overarching, Actions actions) {
        this.people = people;
        this.made = made;
        this.overarching = overarching;
        this.actions = actions;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        var source = new Source(UUID.randomUUID(), CareHomes.FRAMEWORK, "2019-20");
        this.audit = made.raised(ruth, surgery, source, Template.SMART, "1.1", "2.1");
        this.own = made.own(ruth, surgery, "Our plan");
        made.action(ruth, audit.plan(), audit.areas().getFirst(), "Of the audit");
        Area area = made.area(ruth, own, "Something of ours");
        made.action(ruth, own, area, "Of our own");
        Planning late =
                new Planning(
                        "Long ago",
                        "",
                        "Us",
                        null,
                        LocalDate.of(2015, 1, 1),
                        "",
                        "",
                        LocalDate.of(2015, 2, 1),
                        "");
        Scope.of(ruth)
                .run(() ->
                        actions.add(ruth, own.id(), area.id(), new ActionGiven(late, null, false)));
    }

    @Test
    void keepsTheSourceOfEachActionAndShowsAreasWithoutOne() {
        List<PlanLine> all = lines(PlanSearch.all());
        assertThat(all)
                .extracting(line -> line.plan().title() + " " + line.ref())
                .containsExactlyInAnyOrder(
                        audit.plan().title() + " 1.1",
                        audit.plan().title() + " 2",
                        "Our plan 1.1",
                        "Our plan 1.2");
    }

    @Test
    void narrowsByPlanStandardRatingAndWhatIsOverdue() {
        assertThat(texts(PlanSearch.of(own.id()))).containsExactly("Of our own", "Long ago");
        assertThat(texts(search("", "1", "", false))).containsExactly("Of the audit");
        assertThat(texts(search("", "", "open", false))).containsExactly("");
        assertThat(texts(search("", "", "none", false))).hasSize(3);
        assertThat(texts(search("", "", "amber", false))).isEmpty();
        assertThat(texts(search("", "", "", true))).containsExactly("Long ago");
        assertThat(texts(search("nonsense", "", "", false))).isEmpty();
    }

    @Test
    void sortsByDeadlineWithThoseWithoutOneLast() {
        var search = new PlanSearch("", "", "", false, Order.DEADLINE, 1);
        assertThat(texts(search)).startsWith("Long ago").endsWith("");
    }

    @Test
    void comesInPagesAndTellsTheTotal() {
        Area area = made.area(ruth, own, "Much to do");
        for (int i = 0; i < PlanSearch.SIZE; i++) made.action(ruth, own, area, "Action " + i);
        var page =
                Scope.of(ruth)
                        .call(() ->
                                overarching.page(
                                        ruth,
                                        surgery,
                                        new PlanSearch("", "", "", false, Order.NUMBER, 2)));
        assertThat(page.total()).isEqualTo(PlanSearch.SIZE + 4L);
        assertThat(page.rows()).hasSize(4);
        assertThat(Scope.of(ruth).call(() -> overarching.all(ruth, surgery, PlanSearch.all())))
                .hasSize(PlanSearch.SIZE + 4);
    }

    @Test
    void namesTheStandardsInTheirOrder() {
        assertThat(Scope.of(ruth).call(() -> overarching.standards(ruth, surgery)).keySet())
                .containsExactly("1", "2");
    }

    @Test
    void theWallShowsNobodyElsesRows() {
        Actor stranger = people.actor(Role.MEMBER, people.organisation("Elsewhere"));
        var unscoped =
                Scope.of(stranger).call(() -> overarching.page(ruth, surgery, PlanSearch.all()));
        assertThat(unscoped.rows()).isEmpty();
    }

    private List<PlanLine> lines(PlanSearch search) {
        return Scope.of(ruth).call(() -> overarching.page(ruth, surgery, search)).rows();
    }

    private List<String> texts(PlanSearch search) {
        return lines(search).stream().map(line -> line.planning().what()).toList();
    }

    private static PlanSearch search(String plan, String standard, String rag, boolean overdue) {
        return new PlanSearch(plan, standard, rag, overdue, Order.NUMBER, 1);
    }
}
