package org.assay.routes;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.assay.account.Actors;
import org.assay.assessment.AssessmentId;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequests;
import org.assay.disclosure.Outcome;
import org.assay.exchange.workbook.Looked;
import org.assay.exchange.workbook.Workbooks;
import org.assay.improvement.Area;
import org.assay.improvement.PlacedAction;
import org.assay.improvement.Plan;
import org.assay.improvement.Source;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisations;
import org.assay.publication.PublicationId;
import org.assay.round.Call;
import org.assay.round.RoundId;
import org.assay.round.RoundOpened;
import org.assay.round.Rounds;
import org.assay.support.ActionPlans;
import org.assay.support.CareHomes;
import org.assay.support.Clubhouses;
import org.assay.support.EditedBook;
import org.assay.support.People;
import org.assay.support.TownClubs;
import org.springframework.boot.test.context.TestComponent;

/** Makes rated assessments and what comes of them: plans, returns, rounds, workbooks. */
@TestComponent
public class ReturnExamples {
    private final CareHomes homes;
    private final TownClubs clubs;
    private final People people;
    private final Actors actors;
    private final Organisations organisations;
    private final Clubhouses clubhouses;
    private final EvidenceRequests requests;
    private final Rounds rounds;
    private final Workbooks workbooks;
    private final ActionPlans plans;
    private final Map<Example, PlacedAction> actions = new WeakHashMap<>();

    ReturnExamples(
            CareHomes homes,
            TownClubs clubs,
            People people,
            Actors actors,
            Organisations organisations,
            Clubhouses clubhouses,
            EvidenceRequests requests,
            Rounds rounds,
            Workbooks workbooks,
            ActionPlans plans) {
        this.homes = homes;
        this.clubs = clubs;
        this.people = people;
        this.actors = actors;
        this.organisations = organisations;
        this.clubhouses = clubhouses;
        this.requests = requests;
        this.rounds = rounds;
        this.workbooks = workbooks;
        this.plans = plans;
    }

    OrganisationId authority() {
        return organisations.authority("national-data-security").orElseThrow().id();
    }

    /** With one statement that asks for evidence and for an action. */
    AssessmentId rated(Example example) {
        AssessmentId assessment = clubs.begin(example.home());
        homes.save(example.home().administrator(), assessment, "1.1", "partly_met", 0);
        return assessment;
    }

    /** An action of a plan of the home's own. */
    PlacedAction action(Example example) {
        Actor actor = example.home().administrator();
        return actions.computeIfAbsent(
                example,
                one -> {
                    Plan plan = plans.own(actor, one.home().id(), "Our plan");
                    Area area = plans.area(actor, plan, "Everyone knows what to do");
                    return plans.action(actor, plan, area, "Run an exercise in each team");
                });
    }

    /** The authority's round, in which the home is asked. */
    String round(Example example) {
        OrganisationId board = authority();
        Actor officer = actors.of(people.with(Role.RECIPIENT, board).id(), board).orElseThrow();
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(example.home().organisation().code()));
        var call =
                new Call(
                        CareHomes.FRAMEWORK,
                        "2019-20",
                        LocalDate.now(London.ZONE).plusDays(90),
                        whom,
                        Set.of());
        return Scope.of(officer)
                .call(() ->
                        switch (rounds.open(officer, board, call)) {
                            case RoundOpened.Opened(RoundId round, int _, int _) ->
                                    round.toString();
                            case RoundOpened.Already(RoundId round) -> {
                                rounds.ask(officer, round, whom);
                                yield round.toString();
                            }
                            case RoundOpened.Invalid(var problems) ->
                                    throw new AssertionError(problems.toString());
                        });
    }

    /** The plan of the home's assessment, handed to the authority. */
    String followed(Example example) {
        Actor actor = example.home().administrator();
        var source = new Source(example.assessment().value(), CareHomes.FRAMEWORK, "2019-20");
        return plans.handed(actor, example.home().id(), source, authority(), "1.1")
                .plan()
                .id()
                .toString();
    }

    /** A return of the home that the authority received. */
    String returned(Example example) {
        return clubhouses.handedIn(clubhouses.signed(example.home())).id().toString();
    }

    String request(Example example) {
        Actor asker = people.actor(Role.AUTHORITY, authority());
        var about = PublicationId.of(returned(example));
        var asking = new Asking("1.1", "The list on the door.", LocalDate.now().plusDays(9));
        return Scope.of(asker)
                .call(() ->
                        ((Outcome.Done) requests.ask(asker, about, asking))
                                .request()
                                .id()
                                .toString());
    }

    /** A workbook in which two cells were filled in, one of them online as well. */
    String workbook(Actor actor, AssessmentId assessment) {
        byte[] bytes = Scope.of(actor).call(() -> workbooks.download(actor, assessment).bytes());
        homes.save(actor, assessment, "1.1/evidence", "Answered online", 0);
        byte[] filled =
                EditedBook.of(bytes)
                        .write("Standard 1", "C6", "Fully met")
                        .write("Standard 1", "H6", "Answered in the workbook")
                        .bytes();
        return ((Looked.Compared)
                        Scope.of(actor)
                                .call(() ->
                                        workbooks.send(
                                                actor,
                                                assessment,
                                                "filled in.xlsx",
                                                () -> new ByteArrayInputStream(filled))))
                .document()
                .toString();
    }
}
