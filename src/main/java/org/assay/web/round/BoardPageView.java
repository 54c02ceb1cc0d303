package org.assay.web.round;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.kernel.Listing;
import org.assay.reporting.AgencyRow;
import org.assay.reporting.BoardView;
import org.assay.reporting.Compared;
import org.assay.reporting.Tally;
import org.assay.round.AgencyState;
import org.assay.web.layout.Say;

/**
 * The board's page of a round, in words and shapes.
 *
 * @param columns the standards of the heat map
 * @param states what each state counts, with its mark
 */
public record BoardPageView(
        BoardView view,
        AgencyFilters filters,
        List<Standard> columns,
        Listing<Line> lines,
        List<Bar> bars,
        List<StateView> states,
        List<StatementView> weakest,
        List<Rating> ratings,
        ActionsView actions) {
    private static final int WEAKEST = 5;

    /** An agency's line. */
    public record Line(String id, String name, List<CellView> cells, StateView state) {}

    static BoardPageView of(BoardView view, AgencyFilters filters) {
        List<Standard> columns = view.columns();
        return new BoardPageView(
                view,
                filters,
                columns,
                view.agencies().map(row -> line(view, columns, row)),
                Bar.of(pieces(view.tally())),
                states(view),
                view.weakest().stream().limit(WEAKEST).map(StatementView::of).toList(),
                view.statements().isEmpty() ? List.of() : view.statements().getFirst().scale(),
                new ActionsView(view.actions()));
    }

    static Line line(BoardView view, List<Standard> columns, AgencyRow row) {
        return new Line(
                row.request().organisation().toString(),
                row.name(),
                columns.stream()
                        .map(standard -> CellView.of(standard, row, worst(standard)))
                        .toList(),
                StateView.of(row, view.progress()));
    }

    private static String worst(Standard standard) {
        for (Requirement requirement : standard.requirements())
            if (requirement.scale() != null)
                return requirement.scale().worst().map(Rating::label).orElse("");
        return "";
    }

    private static List<Bar.Piece> pieces(Tally tally) {
        var pieces = new ArrayList<Bar.Piece>();
        pieces.add(
                new Bar.Piece("f-met", tally.of(AgencyState.Kind.SUBMITTED), "submitted in time"));
        pieces.add(new Bar.Piece("f-part", tally.of(AgencyState.Kind.LATE), "submitted late"));
        pieces.add(new Bar.Piece("f-un", waiting(tally), "not yet"));
        pieces.add(new Bar.Piece("f-not", tally.of(AgencyState.Kind.OVERDUE), "overdue"));
        return pieces;
    }

    private static int waiting(Tally tally) {
        return tally.of(AgencyState.Kind.ASKED)
                + tally.of(AgencyState.Kind.STARTED)
                + tally.of(AgencyState.Kind.IN_PROGRESS);
    }

    private static List<StateView> states(BoardView view) {
        Tally tally = view.tally();
        var states = new ArrayList<StateView>();
        add(states, "as-met", tally.of(AgencyState.Kind.SUBMITTED), "in time");
        add(states, "as-part", tally.of(AgencyState.Kind.LATE), "late");
        if (view.progress()) {
            add(states, "as-un", tally.of(AgencyState.Kind.IN_PROGRESS), "in progress");
            add(states, "as-un", tally.of(AgencyState.Kind.STARTED), "started");
            add(states, "as-un", tally.of(AgencyState.Kind.ASKED), "not started");
        } else add(states, "as-un", waiting(tally), "not handed in yet");
        add(states, "as-un", tally.extended(), "with more time");
        int overdue = tally.of(AgencyState.Kind.OVERDUE);
        boolean some = view.progress() && tally.overdueNotStarted() > 0;
        add(
                states,
                "as-not",
                overdue,
                some
                        ? "overdue, %d of them not started".formatted(tally.overdueNotStarted())
                        : "overdue");
        int elsewhere = tally.of(AgencyState.Kind.ELSEWHERE);
        add(states, "as-un", elsewhere, elsewhere == 1 ? "goes elsewhere" : "go elsewhere");
        return states;
    }

    private static void add(List<StateView> states, String look, int count, String words) {
        if (count > 0) states.add(new StateView(look, count + " " + words, ""));
    }

    /** The whole bar in words. */
    public String spoken() {
        return states.isEmpty()
                ? "Nobody is asked"
                : String.join(", ", states.stream().map(StateView::label).toList());
    }

    public int overdue() {
        return view.tally().of(AgencyState.Kind.OVERDUE);
    }

    public String address() {
        return "/rounds/" + view.round().id();
    }

    /** The list of the actions that the card counts, narrowed by more. */
    public String followed(String more) {
        String area = filters.form().value("area");
        return "/followed?round="
                + view.round().id()
                + (area.isEmpty() ? "" : "&area=" + URLEncoder.encode(area, StandardCharsets.UTF_8))
                + (more.isEmpty() ? "" : "&" + more);
    }

    public String caption() {
        return "%s. %s %s"
                .formatted(
                        Say.day(view.today()),
                        view.over() ? "The last day was" : "The last day is",
                        Say.day(view.round().due()));
    }

    /** Which standards moved most since the edition before; empty where none did. */
    public String moved() {
        List<Compared> standards = view.compared().stream().skip(1).toList();
        var words = new ArrayList<String>();
        standards.stream()
                .max(Comparator.comparingInt(Compared::change))
                .filter(one -> one.change() > 0)
                .ifPresent(one -> words.add("Most improved: %s.".formatted(named(one))));
        standards.stream()
                .min(Comparator.comparingInt(Compared::change))
                .filter(one -> one.change() < 0)
                .ifPresent(one -> words.add("Gone down most: %s.".formatted(named(one))));
        return String.join(" ", words);
    }

    private static String named(Compared one) {
        return "%s %s, from %d%% to %d%%"
                .formatted(one.ref(), one.title(), one.before(), one.now());
    }

    /** Whom the button reminds. */
    public String remind() {
        return overdue() == 1
                ? "Remind the one overdue"
                : "Remind the %d overdue".formatted(overdue());
    }
}
