package org.assay.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assay.evidence.Adding;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.evidence.Withdrawal;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.support.ActionPlans;
import org.assay.support.HouseUnderTest;
import org.assay.support.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Green means done and shown. */
@HouseUnderTest
class RatedActionsTest {
    private final ActionPlans made;
    private final Actions actions;
    private final Documents documents;
    private final OrganisationId surgery;
    private final Actor ruth;
    private final Plan plan;
    private final Area area;

    RatedActionsTest(People people, ActionPlans made, Actions actions, Documents documents) {
        this.made = made;
        this.actions = actions;
        this.documents = documents;
        this.surgery = people.organisation("Mill Lane Surgery");
        this.ruth = people.actor(Role.MEMBER, surgery);
        this.plan = made.own(ruth, surgery, "Our plan");
        this.area = made.area(ruth, plan, "Everyone knows what to do");
    }

    @Test
    void refusesGreenWithoutEvidenceAndSavesEverythingElse() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        save(action, 1, rate(new Monitoring(Rag.AMBER, "", "", List.of())));
        var saved = (Kept.Saved) save(action, 2, rate(green("31 of 36 know the route", "")));
        assertThat(saved.missing()).extracting(Problem::field).containsExactly("evidence");
        assertThat(saved.action().action().monitoring())
                .returns(Rag.AMBER, Monitoring::rag)
                .returns("31 of 36 know the route", Monitoring::impact);
        var green = (Kept.Saved) save(action, 3, rate(green("31 of 36 know the route", "Survey")));
        assertThat(green.missing()).isEmpty();
        assertThat(green.action().action().monitoring().rag()).isEqualTo(Rag.GREEN);
    }

    @Test
    void greenDoesNotOutliveItsEvidence() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        save(action, 1, rate(green("Worked", "Survey")));
        var saved = (Kept.Saved) save(action, 2, rate(green("Worked", "")));
        assertThat(saved.action().action().monitoring().rag()).isEqualTo(Rag.AMBER);
    }

    @Test
    void anotherProgramGetsGreenRefusedAsAWhole() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        var given = new ActionGiven(null, green("", "Survey"), false);
        var refused = (Kept.Refused) save(action, 1, given);
        assertThat(refused.problems()).extracting(Problem::field).containsExactly("impact");
        assertThat(find(action).monitoring()).isEqualTo(Monitoring.EMPTY);
    }

    @Test
    void anActionWithoutItsMustsIsNotRated() {
        var draft = (Kept.Saved) add(new ActionGiven(only("Ask everyone"), null, true));
        var saved = (Kept.Saved) save(draft.action(), 1, rate(ActionPlans.rated(Rag.RED)));
        assertThat(saved.missing()).extracting(Problem::field).contains("rag");
        assertThat(saved.action().action().monitoring().rag()).isNull();
    }

    @Test
    void evidenceMayBeADocumentWhichThenStays() {
        PlacedAction action = made.action(ruth, plan, area, "Run an exercise");
        DocumentId survey =
                Scope.of(ruth)
                        .call(() ->
                                ((Adding.Added)
                                                documents.place(
                                                        ruth, surgery, "Survey", "Office, shelf 2"))
                                        .document()
                                        .id());
        var shown = new Monitoring(Rag.GREEN, "Worked", "", List.of(survey.value()));
        assertThat(((Kept.Saved) save(action, 1, rate(shown))).missing()).isEmpty();
        var withdrawal = Scope.of(ruth).call(() -> documents.withdraw(ruth, survey));
        assertThat(((Withdrawal.StillCited) withdrawal).citations())
                .singleElement()
                .satisfies(cited -> assertThat(cited.title()).contains("1.1", "Our plan"));
        var unknown = new Monitoring(null, "", "", List.of(new UUID(7, 7)));
        assertThat(save(action, 2, rate(unknown))).isInstanceOf(Kept.Refused.class);
    }

    private Kept add(ActionGiven given) {
        return Scope.of(ruth).call(() -> actions.add(ruth, plan.id(), area.id(), given));
    }

    private Kept save(PlacedAction action, int version, ActionGiven given) {
        return Scope.of(ruth)
                .call(() -> actions.save(ruth, plan.id(), action.action().id(), version, given));
    }

    private Noted note(
            PlacedAction action, @Nullable LocalDate day, DiaryEntry.Kind kind, String words) {
        return Scope.of(ruth)
                .call(() -> actions.note(ruth, plan.id(), action.action().id(), day, kind, words));
    }

    private Action find(PlacedAction action) {
        return Scope.of(ruth)
                .call(() -> actions.find(ruth, plan.id(), action.action().id()))
                .action();
    }

    private Area find() {
        return made.whole(ruth, plan).areas().getFirst();
    }

    private static Planning only(String what) {
        return new Planning(what, "", "", null, null, "", "", null, "");
    }

    private static Monitoring green(String impact, String evidence) {
        return new Monitoring(Rag.GREEN, impact, evidence, List.of());
    }

    private static ActionGiven rate(Monitoring monitoring) {
        return new ActionGiven(null, monitoring, true);
    }
}
