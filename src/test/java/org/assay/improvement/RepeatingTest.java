package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.framework.Edition;
import org.assay.framework.Packs;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.support.ActionPlans;
import org.junit.jupiter.api.Test;

/** Which open actions of earlier plans still apply in a repeat. */
class RepeatingTest {
    private static final String AUDIT = "gp-safeguarding";
    private static final String RETURN = "section-11";
    private final OrganisationId surgery = OrganisationId.next();

    @Test
    void whatIsAskedAgainIsOfferedUnderItsRequirement() {
        PlacedAction open = open(AUDIT, "2014", "1.1", ActionPlans.planning("Name a partner"));
        Repeating repeating = repeating(AUDIT, "2016", open);
        assertThat(repeating.under(area("1.1", true))).containsExactly(open);
        assertThat(repeating.under(area("1.2", true))).isEmpty();
    }

    @Test
    void whatIsAskedNoMoreStaysBehind() {
        PlacedAction open = open(AUDIT, "2014", "5.10", ActionPlans.planning("Find a course"));
        assertThat(repeating(AUDIT, "2016", open).byRequirement()).isEmpty();
    }

    @Test
    void whatHasAnotherNumberNowIsOfferedThere() {
        PlacedAction open = open(RETURN, "2017-19", "2.6", ActionPlans.planning("Ask children"));
        PlacedAction gone = open(RETURN, "2017-19", "2.5", ActionPlans.planning("Dropped"));
        Repeating repeating = repeating(RETURN, "2019-21", gone, open);
        assertThat(repeating.under(area("2.5", true))).containsExactly(open);
        assertThat(repeating.under(area("2.6", true))).isEmpty();
    }

    @Test
    void nothingIsOfferedWhereNoRatingAsksForAnAction() {
        PlacedAction open = open(AUDIT, "2014", "1.1", ActionPlans.planning("Name a partner"));
        assertThat(repeating(AUDIT, "2016", open).under(area("1.1", false))).isEmpty();
    }

    @Test
    void whatNobodyWroteAnythingInIsNoAction() {
        PlacedAction empty = open(RETURN, "2017-19", "1.1", Planning.EMPTY);
        assertThat(repeating(RETURN, "2019-21", empty).byRequirement()).isEmpty();
    }

    @Test
    void nothingComesFromTheSameEditionOrALaterOne() {
        PlacedAction later = open(AUDIT, "2016", "1.1", ActionPlans.planning("Later"));
        assertThat(repeating(AUDIT, "2014", later).byRequirement()).isEmpty();
        assertThat(repeating(AUDIT, "2016", later).byRequirement()).isEmpty();
    }

    @Test
    void whatOneBoardAskedItselfIsNotOfferedUnderTheNumberOfAnother() {
        PlacedAction boards =
                open(AUDIT, "2014+medway-board", "9.1", ActionPlans.planning("Follow up"));
        assertThat(repeating(AUDIT, "2016", boards).byRequirement()).isEmpty();
        assertThat(repeating(AUDIT, "2016+medway-board", boards).under(area("9.1", true)))
                .containsExactly(boards);
    }

    @Test
    void whatAStatementLeavesOpenIsFilledAndWhatItSaysStays() {
        var own = new Planning("Ours", "", "", null, null, "", "", null, "");
        var first =
                new Planning(
                        "A", "Ruth", "Us", day(3), day(20), "Better", "Nine", day(30), "Begun");
        var second = new Planning("B", "Amy", "Us", day(1), day(25), "", "Ten", null, "Begun");
        assertThat(own.filledFrom(List.of(first)).what()).isEqualTo("Ours");
        assertThat(own.filledFrom(List.of(first)).deadline()).isEqualTo(day(20));
        assertThat(Planning.EMPTY.filledFrom(List.of(first))).isEqualTo(first);
        assertThat(Planning.EMPTY.filledFrom(List.of(first, second)))
                .isEqualTo(
                        new Planning(
                                "A\nB",
                                "Ruth; Amy",
                                "Us",
                                day(1),
                                day(20),
                                "Better",
                                "Nine\nTen",
                                day(30),
                                "Begun"));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2017, 3, day);
    }

    private static Repeating repeating(String framework, String name, PlacedAction... open) {
        return Repeating.of(
                edition(framework, name).orElseThrow(),
                List.of(open),
                source -> edition(source.framework(), source.edition()));
    }

    private static Optional<Edition> edition(String framework, String name) {
        return Packs.shipped().stream()
                .filter(each -> each.framework().equals(framework) && each.edition().equals(name))
                .findFirst();
    }

    private PlacedAction open(
            String framework, String edition, String requirement, Planning planning) {
        var plan =
                new Plan(
                        PlanId.next(),
                        surgery,
                        Template.SMART,
                        new Source(UUID.randomUUID(), framework, edition),
                        framework + " " + edition,
                        Set.of(),
                        Instant.EPOCH);
        Area area = area(requirement, true);
        var action =
                new Action(
                        ActionId.next(),
                        plan.id(),
                        area.id(),
                        surgery,
                        1,
                        planning,
                        Monitoring.EMPTY,
                        1,
                        day(1),
                        Instant.EPOCH,
                        PersonId.next(),
                        null,
                        List.of(),
                        Carried.NONE);
        return new PlacedAction(plan, area, action);
    }

    private static Area area(String requirement, boolean asked) {
        return new Area(
                AreaId.next(),
                1,
                "1",
                "",
                "",
                "",
                "",
                1,
                List.of(new Area.Origin(requirement, asked)),
                List.of());
    }
}
