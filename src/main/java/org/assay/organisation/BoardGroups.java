package org.assay.organisation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Problem;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows for which groups a board speaks: the organisations that these commission lie in its area.
 * The operator keeps the list, and everybody may read it.
 */
@Service
public class BoardGroups {
    /** What came of adding one. */
    public sealed interface Adding {
        record Done(BoardGroup group) implements Adding {}

        record Refused(List<Problem> problems) implements Adding {}
    }

    private final JdbcBoardGroups rows;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BoardGroups(
            JdbcBoardGroups rows,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** Those of all boards, by the board's name and the group's. */
    @Transactional(readOnly = true)
    public List<BoardGroup> all(Actor actor) {
        actor.require(Right.RUN_SERVICE);
        return rows.all();
    }

    /** Those of one board, by name, in one statement. */
    @Transactional(readOnly = true)
    public List<BoardGroup> of(OrganisationId board) {
        return rows.of(board);
    }

    /**
     * Lets a board speak for a group; that it does so already is no mistake.
     *
     * @param board its key
     * @param group the group's ODS code
     */
    @Transactional
    public Adding add(Actor actor, String board, String group) {
        actor.require(Right.RUN_SERVICE);
        Optional<Organisation> speaker = organisations.authority(board.strip());
        Optional<Organisation> commissioner = organisations.byCode(group);
        if (speaker.isEmpty() || commissioner.isEmpty())
            return refused(board, speaker, group, commissioner);
        if (rows.add(speaker.get().id(), commissioner.get().id(), clock.instant()))
            tell(actor, "board.group-added", speaker.get(), null, commissioner.get().code());
        return new Adding.Done(
                new BoardGroup(
                        speaker.get().code(),
                        speaker.get().name(),
                        commissioner.get().code(),
                        commissioner.get().name()));
    }

    /**
     * Lets a board speak for a group no more. What it published before stays as it is.
     *
     * @param board its key
     * @param group the group's ODS code
     * @return false where it did not speak for it
     */
    @Transactional
    public boolean remove(Actor actor, String board, String group) {
        actor.require(Right.RUN_SERVICE);
        Optional<Organisation> speaker = organisations.authority(board.strip());
        Optional<Organisation> commissioner = organisations.byCode(group);
        if (speaker.isEmpty() || commissioner.isEmpty()) return false;
        if (!rows.remove(speaker.get().id(), commissioner.get().id())) return false;
        tell(actor, "board.group-removed", speaker.get(), commissioner.get().code(), null);
        return true;
    }

    private void tell(
            Actor actor,
            String what,
            Organisation board,
            @Nullable String before,
            @Nullable String after) {
        events.publishEvent(
                Change.by(
                        actor,
                        null,
                        what,
                        "organisation/" + board.code() + "/groups",
                        before,
                        after));
    }

    private static Adding refused(
            String board,
            Optional<Organisation> speaker,
            String group,
            Optional<Organisation> commissioner) {
        var problems = new ArrayList<Problem>();
        if (speaker.isEmpty())
            problems.add(
                    new Problem(
                            "board",
                            board.isBlank()
                                    ? "Enter the key of a board."
                                    : "There is no board with this key. Check how the editions that it receives name it."));
        if (commissioner.isEmpty())
            problems.add(
                    new Problem(
                            "group",
                            group.isBlank()
                                    ? "Enter an ODS code."
                                    : "There is no organisation with this ODS code. Check it against the register."));
        return new Adding.Refused(problems);
    }
}
