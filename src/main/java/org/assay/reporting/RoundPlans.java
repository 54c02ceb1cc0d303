package org.assay.reporting;

import java.util.List;
import java.util.Optional;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.improvement.Following;
import org.assay.improvement.PlanLine;
import org.assay.improvement.PlanSearch;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.round.Round;
import org.assay.round.Rounds;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Narrows the actions that a board follows to those that the view of a round counts. */
@Service
public class RoundPlans {
    private final Rounds rounds;
    private final Following following;
    private final Editions editions;

    RoundPlans(Rounds rounds, Following following, Editions editions) {
        this.rounds = rounds;
        this.following = following;
        this.editions = editions;
    }

    /**
     * What a board looks for among the actions that it follows.
     *
     * @param round id of the round; empty for all, also what came without one
     * @param area of the round's agencies, {@code QUESTION:OPTION}; empty for all
     */
    public record Wish(String round, String area) {
        boolean isEmpty() {
            return round.isEmpty() && area.isEmpty();
        }
    }

    /**
     * What comes of a wish.
     *
     * @param rounds among which the board can choose, the youngest first
     * @param edition of the chosen round
     * @param search finds nothing where something is wrong
     */
    public record Narrowed(
            List<Round> rounds,
            Optional<Edition> edition,
            PlanSearch search,
            List<Problem> problems) {}

    /** One statement. */
    @Transactional(readOnly = true)
    public Narrowed narrow(Actor actor, OrganisationId board, PlanSearch search, Wish wish) {
        List<Round> followed = rounds.of(actor, board);
        Round round =
                followed.stream()
                        .filter(each -> each.id().toString().equalsIgnoreCase(wish.round()))
                        .findFirst()
                        .orElse(null);
        if (round == null) return without(followed, search, wish);
        Edition edition =
                editions.find(round.framework(), round.edition()).orElseThrow(NotFound::new);
        List<Problem> problems = AgencySearch.areaProblem(edition, wish.area()).stream().toList();
        var asked = new BoardQuery(round.id(), List.of(board), AgencySearch.in(wish.area()), null);
        var among =
                new PlanSearch.Among(
                        round.framework(),
                        round.edition(),
                        "select l.organisation_id from (%s) l".formatted(asked.line()),
                        asked.asking());
        return new Narrowed(followed, Optional.of(edition), search.among(among), problems);
    }

    /**
     * All the actions that are looked for, for files and other programs.
     *
     * @param problems what is wrong with the wish; then there are no lines
     */
    public record Found(List<PlanLine> lines, List<Problem> problems) {}

    /** One statement, and one more for a wish. */
    @Transactional(readOnly = true)
    public Found all(Actor actor, OrganisationId board, PlanSearch search, Wish wish) {
        if (wish.isEmpty()) return new Found(following.all(actor, board, search), List.of());
        Narrowed narrowed = narrow(actor, board, search, wish);
        return narrowed.problems().isEmpty()
                ? new Found(following.all(actor, board, narrowed.search()), List.of())
                : new Found(List.of(), narrowed.problems());
    }

    private static Narrowed without(List<Round> rounds, PlanSearch search, Wish wish) {
        if (wish.isEmpty()) return new Narrowed(rounds, Optional.empty(), search, List.of());
        Problem problem =
                wish.round().isEmpty()
                        ? new Problem("round", "Choose the round whose area you mean.")
                        : new Problem(
                                "round",
                                "You follow no round “%s”. Choose another."
                                        .formatted(wish.round()));
        return new Narrowed(
                rounds, Optional.empty(), search.among(PlanSearch.Among.NONE), List.of(problem));
    }
}
