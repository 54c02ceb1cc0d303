package org.assay.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import org.assay.assessment.AssessmentId;
import org.assay.disclosure.Asking;
import org.assay.disclosure.EvidenceRequests;
import org.assay.framework.Edition;
import org.assay.improvement.AreaId;
import org.assay.improvement.CarryingOver;
import org.assay.improvement.WholePlan;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.round.Call;
import org.assay.round.Rounds;
import org.assay.support.ActionPlans;
import org.assay.support.Boards;
import org.assay.support.HouseUnderTest;
import org.assay.support.RepeatedPlans;
import org.assay.support.TwoBoards;
import org.junit.jupiter.api.Test;

/** Deadlines in other programs' calendars. */
@HouseUnderTest
class CalendarsTest {
    private final Boards made;
    private final Rounds rounds;
    private final Calendars calendars;
    private final TwoBoards two;
    private final EvidenceRequests evidence;
    private final ActionPlans plans;
    private final RepeatedPlans repeated;
    private final CarryingOver carrying;
    private final LocalDate due = LocalDate.now(London.ZONE).plusDays(60);

    CalendarsTest(
            Boards made,
            Rounds rounds,
            Calendars calendars,
            TwoBoards two,
            EvidenceRequests evidence,
            ActionPlans plans,
            RepeatedPlans repeated,
            CarryingOver carrying) {
        this.made = made;
        this.rounds = rounds;
        this.calendars = calendars;
        this.two = two;
        this.evidence = evidence;
        this.plans = plans;
        this.repeated = repeated;
        this.carrying = carrying;
    }

    private String make(Actor actor) {
        return Scope.of(actor).call(() -> calendars.make(actor));
    }

    @Test
    void holdTitlesAndDatesAndNothingElse() throws Exception {
        var board = made.board();
        Edition edition = made.edition(board, made.board(), due);
        var agency = made.agency("City Hospital", Boards.TYPE, "upton");
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(agency.code()));
        var call = new Call(edition.framework(), "2030", due.plusDays(3), whom, Set.of());
        Scope.of(board.officer()).run(() -> rounds.open(board.officer(), board.id(), call));

        Calendar calendar = read(make(agency.administrator()));
        assertThat(calendar.getComponents())
                .singleElement()
                .asString()
                .contains("SUMMARY:Due: " + edition.title().replace(",", "\\,"))
                .contains("DTSTART;VALUE=DATE:" + due.plusDays(3).toString().replace("-", ""))
                .doesNotContain("DESCRIPTION", "ATTENDEE", "ORGANIZER", "@care.example");
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(read(make(board.officer())).getComponents())
                .singleElement()
                .asString()
                .contains("SUMMARY:Returns due: ");
    }

    @Test
    void holdDaysOfActionsAndEvidenceAndNoReturnThatIsHandedIn() throws Exception {
        TwoBoards.Both both = two.both();
        var agency = made.agency("City Hospital", TwoBoards.TYPE, "peterborough");
        Actor officer = both.east().officer();
        var whom = new Call.Whom(Set.of(), Set.of(), List.of(agency.code()));
        var call = new Call(both.now().framework(), both.now().edition(), due, whom, Set.of());
        Scope.of(officer).run(() -> rounds.open(officer, both.east().id(), call));
        AssessmentId assessment = made.begin(agency, both.now());
        two.rate(agency, assessment, all -> true, Map.of("5.8", "partly_met"));
        String secret = make(agency.administrator());
        assertThat(summaries(secret))
                .anyMatch(said -> said.startsWith("Due: " + both.now().title()))
                .anyMatch(said -> said.startsWith("Due: action of "))
                .noneMatch(said -> said.contains("Talk it through"));

        Publication handedIn = two.finish(agency, assessment);
        var asking = new Asking("5.8", "The training record.", due.plusDays(9));
        Scope.of(officer).run(() -> evidence.ask(officer, handedIn.id(), asking));
        assertThat(summaries(secret))
                .noneMatch(said -> said.startsWith("Due: " + both.now().title()))
                .anyMatch(said -> said.startsWith("Due: action of "))
                .anyMatch(said -> said.startsWith("Due: evidence for "))
                .noneMatch(said -> said.contains("training record"));
        assertThat(summaries(make(officer)))
                .contains("Evidence due from " + agency.organisation().name());
    }

    @Test
    void whatGoesOnInTheRepeatHasItsDayOnce() throws Exception {
        var agency = made.agency("City Hospital", Boards.TYPE, "upton");
        var audits = repeated.audits(agency.administrator(), agency.id());
        WholePlan before = repeated.earlier(audits, "1.1");
        plans.action(audits.actor(), before.plan(), before.areas().getFirst(), "Name a partner");
        WholePlan after = repeated.repeat(audits, "1.1");
        AreaId area = after.areas().getFirst().id();
        Scope.of(audits.actor()).run(() -> carrying.bring(audits.actor(), after.plan().id(), area));
        assertThat(summaries(make(audits.actor())))
                .singleElement()
                .asString()
                .contains(after.plan().title());
    }

    private List<String> summaries(String secret) throws Exception {
        return read(secret).getComponents().stream()
                .map(each -> each.getProperty("SUMMARY").orElseThrow().getValue())
                .toList();
    }

    @Test
    void anOldAddressWorksNoMoreWhenANewOneIsMade() throws Exception {
        var agency = made.agency("City Hospital", Boards.TYPE, "upton");
        String first = make(agency.administrator());
        String second = make(agency.administrator());
        assertThat(read(second).getComponents()).isEmpty();
        assertThatThrownBy(() -> calendars.read(first)).isInstanceOf(NotFound.class);
        Scope.of(agency.administrator()).run(() -> calendars.end(agency.administrator()));
        assertThatThrownBy(() -> calendars.read(second)).isInstanceOf(NotFound.class);
    }

    private Calendar read(String secret) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(calendars.read(secret)));
    }
}
