package org.assay.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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
        var all = new HashMap<OrganisationId, Headway>();
        var asked = new HashMap<Alike, Tailored>();
        rows.each(
                follower,
                framework,
                name,
                among,
                begun ->
                        editions.find(framework, begun.edition())
                                .map(edition ->
                                        asked.computeIfAbsent(
                                                Alike.of(begun), alike -> tailored(edition, alike)))
                                .ifPresent(tailored ->
                                        all.putIfAbsent(
                                                begun.organisation(), headway(tailored, begun))));
        return all;
    }

    /** What says which questions an organisation is asked. */
    private record Alike(String edition, String type, Map<String, String> answers) {
        static Alike of(JdbcHeadways.Begun begun) {
            return new Alike(begun.edition(), begun.type(), begun.answers());
        }
    }

    private Tailored tailored(Edition edition, Alike alike) {
        return edition.tailoredTo(assessing.circumstances(alike.type(), alike.answers()));
    }

    private static Headway headway(Tailored tailored, JdbcHeadways.Begun begun) {
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
