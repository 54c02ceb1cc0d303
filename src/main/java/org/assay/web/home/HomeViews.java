package org.assay.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.assay.account.Colleagues;
import org.assay.account.Membership;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.reporting.Demands;
import org.assay.web.home.Home.Open;
import org.assay.web.home.Home.Teammate;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;

/** Makes the first page: what waits, how far the work is, what falls due and who is on it. */
@Component
class HomeViews {
    private static final int MOST = 8;
    private static final int TEAM = 12;
    private static final DateTimeFormatter TODAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    private final Assessments assessments;
    private final Colleagues colleagues;
    private final Demands demands;
    private final Clock clock;

    HomeViews(Assessments assessments, Colleagues colleagues, Demands demands, Clock clock) {
        this.assessments = assessments;
        this.colleagues = colleagues;
        this.demands = demands;
        this.clock = clock;
    }

    Home of(Actor actor) {
        ZonedDateTime now = clock.instant().atZone(London.ZONE);
        OrganisationId organisation = actor.organisation();
        if (organisation == null || !actor.may(Right.VIEW, organisation)) {
            return Home.empty(TODAY.format(now), greeting(now, actor));
        }
        Demands.Open asked = demands.of(actor, organisation);
        List<Assessed> open = assessments.of(actor, organisation);
        List<Membership> people = people(actor, organisation);
        LocalDate today = now.toLocalDate();
        var waiting = new WaitingList(actor, organisation);
        if (!asked.profile()) waiting.profile();
        asked.returns().forEach(one -> waiting.handIn(one, open, today));
        asked.evidence().forEach(one -> waiting.supply(one, today));
        people.stream().filter(one -> !one.active()).forEach(waiting::asksToJoin);
        open.forEach(waiting::workOn);
        return new Home(
                TODAY.format(now),
                greeting(now, actor),
                waiting.all().stream().limit(MOST).toList(),
                Math.max(0, waiting.all().size() - MOST),
                open.stream().map(one -> open(one, asked, today)).toList(),
                ComingDays.of(open, asked, today),
                people.stream()
                        .filter(Membership::active)
                        .limit(TEAM)
                        .map(one -> teammate(one, open))
                        .toList(),
                actor.may(Right.ANSWER, organisation),
                !asked.profile());
    }

    /** Whoever looks after people sees those who ask, too. */
    private List<Membership> people(Actor actor, OrganisationId organisation) {
        return actor.may(Right.MANAGE_PEOPLE, organisation)
                ? colleagues.list(actor, organisation)
                : colleagues.active(actor, organisation);
    }

    private static String greeting(ZonedDateTime now, Actor actor) {
        String day =
                now.getHour() < 12
                        ? "Good morning"
                        : now.getHour() < 18 ? "Good afternoon" : "Good evening";
        return day + ", " + actor.name().split(" ")[0];
    }

    private static Open open(Assessed assessed, Demands.Open asked, LocalDate today) {
        boolean handedIn = asked.handedIn().contains(ComingDays.edition(assessed));
        return new Open(
                assessed,
                handedIn
                        ? ""
                        : ComingDays.asked(asked, assessed)
                                .or(() -> ComingDays.ofEdition(assessed, today))
                                .map(day -> Day.due(day, today))
                                .orElse(""),
                handedIn);
    }

    private static Teammate teammate(Membership one, List<Assessed> open) {
        if (one.role() == Role.AUDITOR) return new Teammate(one.name(), "Auditor, reads only");
        long owns =
                open.stream()
                        .flatMap(assessed ->
                                assessed.evaluation().standards().stream()
                                        .flatMap(standard -> standard.requirements().stream())
                                        .map(requirement ->
                                                assessed.assessment()
                                                        .standing(requirement.ref())
                                                        .owner()))
                        .filter(one.person()::equals)
                        .count();
        return new Teammate(
                one.name(),
                owns == 0
                        ? one.role().label()
                        : "%s, owns %s"
                                .formatted(
                                        one.role().label(),
                                        Say.count(owns, "requirement", "requirements")));
    }
}
