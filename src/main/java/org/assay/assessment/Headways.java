package org.assay.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.framework.Tailored;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets those who asked for returns see how far they are, without seeing what they say. */
@Service
public class Headways {
    private final JdbcHeadways rows;
    private final Assessing assessing;
    private final Editions editions;

    Headways(JdbcHeadways rows, Assessing assessing, Editions editions) {
        this.rows = rows;
        this.assessing = assessing;
        this.editions = editions;
    }

    /**
     * From now on the followers see how far these organisations are. Part of asking them: in the
     * caller's transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(
            Actor actor,
            Collection<OrganisationId> followers,
            Collection<OrganisationId> organisations,
            String framework,
            String edition) {
        actor.require(Right.OPEN_ROUNDS);
        rows.follow(followers, organisations, framework, edition);
    }

    /**
     * How far those of these are that have begun, with the edition or what their board laid over
     * it; one statement.
     */
    @Transactional(readOnly = true)
    public Map<OrganisationId, Headway> of(
            Actor actor,
            OrganisationId follower,
            String framework,
            String name,
            Collection<OrganisationId> among) {
        actor.require(Right.SEE_PROGRESS, follower);
        if (editions.find(framework, name).isEmpty()) throw new NotFound();
        return rows.of(follower, framework, name, among).stream()
                .flatMap(begun ->
                        editions.find(framework, begun.edition()).stream()
                                .map(edition -> headway(edition, begun)))
                .collect(Collectors.toMap(Headway::organisation, one -> one, (one, _) -> one));
    }

    private Headway headway(Edition edition, JdbcHeadways.Begun begun) {
        Tailored tailored =
                edition.tailoredTo(assessing.circumstances(begun.type(), begun.answers()));
        int questions = 0;
        int answered = 0;
        for (Standard standard : tailored.outline().standards()) {
            for (Requirement requirement : standard.requirements()) {
                questions += questions(requirement);
                answered += answered(standard, requirement, begun.answered());
            }
        }
        return new Headway(begun.organisation(), begun.openedAt(), answered, questions);
    }

    private static int questions(Requirement requirement) {
        return requirement.rated() ? 1 : requirement.mandatoryItems().size();
    }

    /** A whole standard that is declared to be something answers all of its ratings. */
    private static int answered(Standard standard, Requirement requirement, Set<String> refs) {
        if (requirement.rated())
            return refs.contains(requirement.ref()) || refs.contains(standard.ref()) ? 1 : 0;
        return (int)
                requirement.mandatoryItems().stream()
                        .filter(item -> refs.contains(item.ref()))
                        .count();
    }
}
