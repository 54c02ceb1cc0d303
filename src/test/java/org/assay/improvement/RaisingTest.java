package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.CareHomes;
import org.assay.support.CountedStatements;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.assay.trail.History;
import org.assay.trail.HistoryLine;
import org.junit.jupiter.api.Test;

/** Requirements that are not met come into the plan by themselves. */
@HouseUnderTest
class RaisingTest {
    private final People people;
    private final ActionPlans made;
    private final Raising raising;
    private final Plans plans;
    private final Actions actions;
    private final History history;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Source source = new Source(UUID.randomUUID(), CareHomes.FRAMEWORK, "2019-20");

    RaisingTest(
            People people,
            ActionPlans made,
            Raising raising,
            Plans plans,
            Actions actions,
            History history) {
        this.people = people;
        this.made = made;
        this.raising = raising;
        this.plans = plans;
        this.actions = actions;
        this.history = history;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
    }

    @Test
    void thePlanBeginsWithTheFirstRequirementThatAsks() {
        assertThat(found()).isNull();
        raise("1.1");
        WholePlan whole = found();
        assertThat(whole.plan().source()).isEqualTo(source);
        assertThat(whole.areas())
                .singleElement()
                .returns(1, Area::number)
                .returns("1", Area::standard)
                .returns(List.of("1.1"), Area::requirements)
                .satisfies(area -> assertThat(area.title()).isNotBlank())
                .satisfies(area -> assertThat(area.standardTitle()).isNotBlank())
                .satisfies(area -> assertThat(area.actions()).isEmpty());
    }

    @Test
    void numbersRunOnAcrossStandards() {
        raise("1.1", "1.2");
        raise("2.1", "3.1");
        assertThat(found().areas())
                .extracting(Area::number, Area::standard)
                .containsExactly(tuple(1, "1"), tuple(2, "1"), tuple(3, "2"), tuple(4, "3"));
    }

    @Test
    void whatComesLaterStandsInItsPlaceWithItsOwnNumber() {
        raise("2.1");
        raise("1.1");
        assertThat(found().areas()).extracting(Area::number).containsExactly(2, 1);
        assertThat(found().areas()).extracting(Area::standard).containsExactly("1", "2");
    }

    @Test
    void raisingAgainChangesNothing() {
        raise("1.1", "2.1");
        WholePlan before = found();
        raise("2.1", "1.1");
        assertThat(found()).isEqualTo(before);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aPlanByStatementsGetsItsOneActionAtOnce() {
        Scope.of(ruth)
                .run(() ->
                        raising.raise(ruth, surgery, source, Template.STATEMENT, List.of("1.2")));
        Area area = found().areas().getFirst();
        assertThat(area.actions()).hasSize(1);
        assertThat(area.ref(Template.STATEMENT, area.actions().getFirst())).isEqualTo("1.2");
        var second =
                Scope.of(ruth)
                        .call(() ->
                                actions.add(
                                        ruth,
                                        found().plan().id(),
                                        area.id(),
                                        new ActionGiven(
                                                ActionPlans.planning("More"), null, false)));
        assertThat(second).isInstanceOf(Kept.Refused.class);
    }

    @Test
    void whatIsNoLongerAskedForStaysAndIsMarked() {
        raise("1.1", "1.2");
        WholePlan whole = found();
        made.action(ruth, whole.plan(), whole.areas().getFirst(), "Typed with care");
        tell("1.2");
        Area left = found().areas().getFirst();
        assertThat(left.noLongerAsked()).isTrue();
        assertThat(left.actions())
                .singleElement()
                .returns("Typed with care", a -> a.planning().what());
        assertThat(found().areas().getLast().noLongerAsked()).isFalse();
        tell("1.1", "1.2");
        assertThat(found().areas()).noneMatch(Area::noLongerAsked);
        assertThat(lines())
                .extracting(HistoryLine::what)
                .containsExactly("areas.asked", "areas.left", "action.added", "areas.raised");
    }

    @Test
    void tellsWhichFieldsAreFilledUnderEachRequirement() {
        raise("1.1", "1.2", "2.1");
        WholePlan whole = found();
        made.action(ruth, whole.plan(), whole.areas().getFirst(), "Book level 3 days");
        Area second = whole.areas().get(1);
        made.action(ruth, whole.plan(), second, "With its musts");
        var draft =
                new Planning("Without", "", "", null, LocalDate.of(2031, 1, 1), "", "", null, "");
        Scope.of(ruth)
                .run(() ->
                        actions.add(
                                ruth,
                                whole.plan().id(),
                                second.id(),
                                new ActionGiven(draft, null, true)));
        Map<String, Set<String>> filled =
                Scope.of(ruth).call(() -> raising.filled(source.assessment()));
        assertThat(filled.get("1.1"))
                .containsExactlyInAnyOrder(
                        "action",
                        "lead",
                        "named_professional",
                        "lead_organisation",
                        "started",
                        "deadline",
                        "timescale",
                        "success",
                        "success_timescale",
                        "dated_progress");
        assertThat(filled.get("1.2"))
                .containsExactlyInAnyOrder("action", "deadline", "timescale", "dated_progress");
        assertThat(filled.get("2.1")).isEmpty();
        assertThat(filled).doesNotContainKey("3.1");
    }

    @Test
    void takesOneStatementWhenNothingIsNewAndOneForTheHistoryWhenSomethingIs() {
        raise("1.1");
        CountedStatements.forget();
        raise("1.1");
        assertThat(CountedStatements.seen()).as("scope and telling").hasSize(2);
        CountedStatements.forget();
        raise("1.1", "1.2");
        assertThat(CountedStatements.seen()).hasSize(3);
        CountedStatements.forget();
        Scope.of(ruth).run(() -> raising.filled(source.assessment()));
        assertThat(CountedStatements.seen()).hasSize(2);
    }

    @Test
    void onlyThoseWhoAnswerRaiseAndOnlyRequirementsThatThereAre() {
        Actor auditor = people.actor(Role.AUDITOR, surgery);
        assertThatThrownBy(() ->
                        Scope.of(auditor)
                                .run(() ->
                                        raising.raise(
                                                auditor,
                                                surgery,
                                                source,
                                                Template.SMART,
                                                List.of("1.1"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> raise("99.9")).isInstanceOf(NotFound.class);
        assertThat(found()).isNull();
    }

    private void raise(String... requirements) {
        Scope.of(ruth)
                .run(() ->
                        raising.raise(
                                ruth, surgery, source, Template.SMART, List.of(requirements)));
    }

    private void tell(String... asking) {
        Scope.of(ruth)
                .run(() -> raising.tell(ruth, surgery, source, Template.SMART, List.of(asking)));
    }

    private WholePlan found() {
        return Scope.of(ruth)
                .call(() -> plans.ofAssessment(ruth, source.assessment()).orElse(null));
    }

    private List<HistoryLine> lines() {
        return Scope.of(ruth)
                .call(() ->
                        history.history(ruth, surgery, "plan/" + found().plan().id(), 1).rows());
    }
}
