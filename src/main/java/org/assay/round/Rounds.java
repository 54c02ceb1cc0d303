package org.assay.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.assessment.Headways;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Lineage;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds, and shows them to the boards and to those they ask. */
@Service
public class Rounds {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final int LONGEST_YEARS = 10;

    private final JdbcRounds rows;
    private final JdbcRoundRequests requests;
    private final AskableEditions askable;
    private final Editions editions;
    private final Choosing choosing;
    private final Belonging belonging;
    private final Headways headways;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Rounds(
            JdbcRounds rows,
            JdbcRoundRequests requests,
            AskableEditions askable,
            Editions editions,
            Choosing choosing,
            Belonging belonging,
            Headways headways,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.askable = askable;
        this.editions = editions;
        this.choosing = choosing;
        this.belonging = belonging;
        this.headways = headways;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a round and asks everybody it names; all at once or not at all. */
    @Transactional
    public RoundOpened open(Actor actor, OrganisationId board, Call call) {
        actor.require(Right.OPEN_ROUNDS, board);
        Edition edition = askable.find(actor, board, call.framework(), call.edition()).orElse(null);
        if (edition == null)
            return new RoundOpened.Invalid(
                    List.of(
                            new Problem(
                                    "edition",
                                    "Choose a framework and edition whose returns come to you.")));
        Optional<Round> there = rows.of(board, edition.framework(), edition.edition());
        if (there.isPresent()) return new RoundOpened.Already(there.get().id());
        var problems = new ArrayList<Problem>();
        dueProblem(call.due()).ifPresent(problems::add);
        var others = askable.besides(board, edition).keySet();
        if (!others.containsAll(call.together()))
            problems.add(
                    new Problem("together", "Choose only boards that receive this edition too."));
        var asker = new Choosing.Asker(actor, edition, belonging.keys(List.of(board)));
        Choosing.Chosen chosen = choosing.choose(asker, call.whom(), today());
        problems.addAll(chosen.problems());
        if (!problems.isEmpty() || call.due() == null) return new RoundOpened.Invalid(problems);

        var boards = new ArrayList<OrganisationId>(List.of(board));
        others.stream().filter(call.together()::contains).forEach(boards::add);
        var round =
                new Round(
                        RoundId.next(),
                        boards,
                        edition.framework(),
                        edition.edition(),
                        edition.title() + " " + edition.edition(),
                        call.due(),
                        now());
        if (!rows.add(round, Lineage.of(edition).before().orElse(""), actor.person()))
            return rows.of(board, edition.framework(), edition.edition())
                    .<RoundOpened>map(one -> new RoundOpened.Already(one.id()))
                    .orElseThrow(NotFound::new);
        int asked = ask(actor, round, chosen);
        say(actor, round, "round.opened", null, "%d asked by %s".formatted(asked, round.due()));
        return new RoundOpened.Opened(round.id(), asked, chosen.leftOut());
    }

    /** Asks further organisations in a round that is open. Who is asked already stays so. */
    @Transactional
    public RoundChanged ask(Actor actor, RoundId id, Call.Whom whom) {
        JdbcRounds.Keyed found = rows.keyed(id).orElseThrow(NotFound::new);
        Round round = found.round();
        List<String> keys = found.keys(boards(actor, round, Right.OPEN_ROUNDS));
        Edition edition =
                editions.find(round.framework(), round.edition()).orElseThrow(NotFound::new);
        Choosing.Chosen chosen =
                choosing.choose(new Choosing.Asker(actor, edition, keys), whom, today());
        if (!chosen.problems().isEmpty()) return new RoundChanged.Invalid(chosen.problems());
        int asked = ask(actor, round, chosen);
        if (asked > 0) say(actor, round, "round.asked", null, asked + " more asked");
        return new RoundChanged.Changed(asked, chosen.leftOut());
    }

    /** Gives the round another last day. */
    @Transactional
    public RoundChanged changeDue(Actor actor, RoundId id, @Nullable LocalDate due) {
        Round round = find(actor, id, Right.OPEN_ROUNDS);
        Optional<Problem> problem = dueProblem(due);
        if (problem.isPresent() || due == null)
            return new RoundChanged.Invalid(problem.stream().toList());
        if (round.due().equals(due)) return new RoundChanged.Changed(0);
        rows.changeDue(id, due);
        var asked = requests.of(id).stream().map(Request::organisation).toList();
        events.publishEvent(new DueChanged(id, due, Set.copyOf(asked)));
        say(actor, round, "round.moved", round.due().toString(), due.toString());
        return new RoundChanged.Changed(asked.size());
    }

    /** The rounds that a board follows, the youngest first. */
    @Transactional(readOnly = true)
    public List<Round> of(Actor actor, OrganisationId board) {
        if (!actor.may(Right.OPEN_ROUNDS, board)) actor.require(Right.SEE_RETURNS, board);
        return rows.of(board);
    }

    /** A round, for those who follow it. */
    @Transactional(readOnly = true)
    public Round find(Actor actor, RoundId id) {
        return find(actor, id, Right.SEE_RETURNS);
    }

    /**
     * Which of those that a round asks are wanted: a query of one array of organisations' ids on
     * the schema of a room above, which is asked in the statement that reads the round.
     */
    public record Among(String query, Map<String, Object> parameters) {}

    /**
     * A round, and where the returns go of some whom it asks.
     *
     * @param boards those of its boards for which the actor may see it
     * @param elsewhere those whose returns come to none of these boards, as things are now
     */
    public record Whole(Round round, List<OrganisationId> boards, List<OrganisationId> elsewhere) {}

    /**
     * A round for those who follow it; one statement. Those who are alike are looked at once, so
     * that a large round takes little longer than a small one.
     */
    @Transactional(readOnly = true)
    public Whole whole(Actor actor, RoundId id, Among among) {
        List<JdbcRounds.Alike> all = rows.whole(id, among);
        if (all.isEmpty()) throw new NotFound();
        JdbcRounds.Keyed keyed = all.getFirst().round();
        List<OrganisationId> boards = boards(actor, keyed.round(), Right.SEE_RETURNS);
        List<String> keys = keyed.keys(boards);
        List<OrganisationId> elsewhere =
                all.stream()
                        .filter(each -> !belonging.holds(keyed.round(), keys, each.now()))
                        .flatMap(each -> each.organisations().stream())
                        .toList();
        return new Whole(keyed.round(), boards, elsewhere);
    }

    /** Whom it asks, in no order, for those who follow it. */
    @Transactional(readOnly = true)
    public List<Request> requests(Actor actor, Round round) {
        boards(actor, round, Right.SEE_RETURNS);
        return requests.of(round.id());
    }

    /**
     * What an organisation is asked for by boards to which its return comes, the nearest last day
     * first; one statement.
     */
    @Transactional(readOnly = true)
    public List<Asked> asking(Actor actor, OrganisationId organisation) {
        actor.require(Right.VIEW, organisation);
        return belonging.standing(requests.asking(organisation));
    }

    /** All of its boards for which the actor holds the right; not found without one. */
    static List<OrganisationId> boards(Actor actor, Round round, Right right) {
        List<OrganisationId> boards =
                round.boards().stream().filter(board -> actor.may(right, board)).toList();
        if (boards.isEmpty()) throw new NotFound();
        return boards;
    }

    Round find(Actor actor, RoundId id, Right right) {
        Round round = rows.find(id).orElseThrow(NotFound::new);
        boards(actor, round, right);
        return round;
    }

    private int ask(Actor actor, Round round, Choosing.Chosen chosen) {
        var asked = requests.ask(round, chosen.all(), now());
        if (asked.isEmpty()) return 0;
        headways.follow(actor, round.boards(), asked, round.framework(), round.edition());
        events.publishEvent(new AgenciesAsked(round.id(), asked));
        return asked.size();
    }

    Optional<Problem> dueProblem(@Nullable LocalDate due) {
        LocalDate today = today();
        if (due == null)
            return Optional.of(new Problem("due", "Give the last day, such as 19 7 2031."));
        if (due.isBefore(today))
            return Optional.of(
                    new Problem(
                            "due",
                            "%s has gone by. Choose today, %s, or a later day."
                                    .formatted(DAY.format(due), DAY.format(today))));
        return due.isAfter(today.plusYears(LONGEST_YEARS))
                ? Optional.of(new Problem("due", "Choose a day within the next ten years."))
                : Optional.empty();
    }

    void say(
            Actor actor,
            Round round,
            String what,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(
                Change.by(actor, round.opener(), what, "round/" + round.id(), before, after));
    }

    LocalDate today() {
        return London.today(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
