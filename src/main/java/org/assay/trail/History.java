package org.assay.trail;

import java.util.List;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows who changed what, newest first. */
@Service
public class History {
    private static final int PAGE = 25;

    private final JdbcHistory lines;

    History(JdbcHistory lines) {
        this.lines = lines;
    }

    /**
     * What happened to a thing and its parts. Saves while typing, of one person to one thing within
     * ten minutes, are one line.
     *
     * @param subject the thing's path, e.g. {@code assessment/ID/1.1.1}; empty for everything of
     *     the organisation
     * @param page from 1; past the end it is the last one
     */
    @Transactional(readOnly = true)
    public Listing<HistoryLine> history(
            Actor actor, OrganisationId organisation, String subject, int page) {
        actor.require(Right.VIEW, organisation);
        return lines.page(organisation.value(), subject, Set.of(), Math.max(1, page), PAGE);
    }

    /**
     * What happened in the whole organisation.
     *
     * @param nouns with which the kinds of change begin, e.g. {@code document}; empty for every
     *     kind
     */
    @Transactional(readOnly = true)
    public Listing<HistoryLine> ofKinds(
            Actor actor, OrganisationId organisation, Set<String> nouns, int page) {
        actor.require(Right.VIEW, organisation);
        return lines.page(organisation.value(), "", nouns, Math.max(1, page), PAGE);
    }

    /**
     * The same for other programs.
     *
     * @param before the last number of the line that the caller has; {@link Long#MAX_VALUE} for the
     *     beginning
     */
    @Transactional(readOnly = true)
    public List<HistoryLine> before(
            Actor actor, OrganisationId organisation, String subject, long before, int limit) {
        actor.require(Right.VIEW, organisation);
        return lines.before(organisation.value(), subject, Set.of(), before, limit);
    }

    /** As {@link #ofKinds}, for other programs. */
    @Transactional(readOnly = true)
    public List<HistoryLine> ofKindsBefore(
            Actor actor, OrganisationId organisation, Set<String> nouns, long before, int limit) {
        actor.require(Right.VIEW, organisation);
        return lines.before(organisation.value(), "", nouns, before, limit);
    }

    /** What happened to the service as a whole, for its operator. */
    @Transactional(readOnly = true)
    public Listing<HistoryLine> ofTheService(Actor actor, Set<String> nouns, int page) {
        actor.require(Right.RUN_SERVICE);
        return lines.page(Chain.SERVICE, "", nouns, Math.max(1, page), PAGE);
    }

    /** The same for other programs. */
    @Transactional(readOnly = true)
    public List<HistoryLine> ofTheServiceBefore(
            Actor actor, Set<String> nouns, long before, int limit) {
        actor.require(Right.RUN_SERVICE);
        return lines.before(Chain.SERVICE, "", nouns, before, limit);
    }
}
