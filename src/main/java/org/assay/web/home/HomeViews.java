package org.assay.web.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assay.account.Colleagues;
import org.assay.account.Membership;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessments;
import org.assay.framework.Deadline;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.organisation.Profiles;
import org.assay.web.home.Home.Coming;
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
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private final Assessments assessments;
    private final Profiles profiles;
    private final Colleagues colleagues;
    private final Clock clock;

    HomeViews(Assessments assessments, Profiles profiles, Colleagues colleagues, Clock clock) {
        this.assessments = assessments;
        this.profiles = profiles;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    Home of(Actor actor) {
        ZonedDateTime now = clock.instant().atZone(London.ZONE);
        OrganisationId organisation = actor.organisation();
        if (organisation == null || !actor.may(Right.VIEW, organisation)) {
            return Home.empty(TODAY.format(now), greeting(now, actor));
        }
        boolean submitted = profiles.of(actor, organisation).submitted();
        List<Assessed> open = assessments.of(actor, organisation);
        List<Membership> people = people(actor, organisation);
        var waiting = new WaitingList(actor, organisation);
        if (!submitted) waiting.profile();
        people.stream().filter(one -> !one.active()).forEach(waiting::asksToJoin);
        open.forEach(waiting::workOn);
        LocalDate today = now.toLocalDate();
        return new Home(
                TODAY.format(now),
                greeting(now, actor),
                waiting.all().stream().limit(MOST).toList(),
                Math.max(0, waiting.all().size() - MOST),
                open.stream().map(one -> new Open(one, due(one, today))).toList(),
                open.stream()
                        .filter(one -> publishBy(one, today).isPresent())
                        .sorted(Comparator.comparing(one -> publishBy(one, today).orElseThrow()))
                        .map(one -> coming(one, publishBy(one, today).orElseThrow()))
                        .toList(),
                people.stream()
                        .filter(Membership::active)
                        .limit(TEAM)
                        .map(one -> teammate(one, open))
                        .toList(),
                actor.may(Right.ANSWER, organisation),
                !submitted);
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

    private static Optional<LocalDate> publishBy(Assessed assessed, LocalDate today) {
        return assessed.edition().due().map(Deadline::on).filter(day -> !day.isBefore(today));
    }

    private static String due(Assessed assessed, LocalDate today) {
        return publishBy(assessed, today)
                .map(day -> {
                    long left = ChronoUnit.DAYS.between(today, day);
                    return left == 0
                            ? "Due today"
                            : "Due %s, in %s"
                                    .formatted(Say.day(day), Say.count(left, "day", "days"));
                })
                .orElse("");
    }

    private static Coming coming(Assessed assessed, LocalDate day) {
        return new Coming(
                Integer.toString(day.getDayOfMonth()),
                MONTH.format(day),
                "Publish " + assessed.edition().shortTitle(),
                "The last day; later publications are marked as late.");
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
