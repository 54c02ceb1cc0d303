package org.assay.improvement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.improvement.JdbcRaising.Turned;
import org.assay.improvement.JdbcRaising.Wanted;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.Ids;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * Hears from assessments which requirements ask for an action, and tells them what their plan
 * holds.
 */
@Service
public class Raising {
    private final JdbcRaising rows;
    private final Editions editions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Raising(JdbcRaising rows, Editions editions, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.editions = editions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Brings requirements into the assessment's plan, which begins with the first. What is there
     * already stays as it is, so that it can be told again and again: one statement, and one more
     * when something is new.
     */
    @Transactional
    public void raise(
            Actor actor,
            OrganisationId organisation,
            Source source,
            Template template,
            Collection<String> requirements) {
        tell(actor, organisation, source, template, requirements, false);
    }

    /**
     * As {@link #raise}, for all the requirements that ask for an action now: the others are marked
     * as no longer asking. What was written for them stays.
     */
    @Transactional
    public void tell(
            Actor actor,
            OrganisationId organisation,
            Source source,
            Template template,
            Collection<String> asking) {
        tell(actor, organisation, source, template, asking, true);
    }

    /**
     * What lies in the plan under a requirement.
     *
     * @param filled what its actions say, by the ids that packs use for a plan's fields: of several
     *     actions what all of them say
     * @param actions without their diaries
     */
    public record Raised(Set<String> filled, List<Action> actions) {}

    /**
     * What lies in the plan under each requirement. One statement.
     *
     * @param assessment whose reader the caller has let in
     */
    @Transactional(readOnly = true)
    public Map<String, Raised> raised(UUID assessment) {
        return read(rows.under(assessment));
    }

    /**
     * The same as SQL, so that a room that reads assessments asks it in the same statement: a query
     * of one JSON value, where {@code :assessment} stands for the id. {@link #read} reads it.
     */
    public String query() {
        return JdbcRaising.UNDER;
    }

    /** By requirement, what {@link #query} found. */
    public Map<String, Raised> read(JsonNode found) {
        var raised = new HashMap<String, Raised>();
        for (JsonNode under : found) {
            List<Action> actions =
                    under.path("actions").valueStream().map(StoredPlan::action).toList();
            raised.put(
                    under.path("requirement").stringValue(),
                    new Raised(
                            Filled.fields(under.path("outcome").booleanValue(), actions), actions));
        }
        return raised;
    }

    /**
     * What each requirement's actions say, by the ids that packs use for a plan's fields: of
     * several actions what all of them say. One statement.
     *
     * @param assessment whose reader the caller has let in
     */
    @Transactional(readOnly = true)
    public Map<String, Set<String>> filled(UUID assessment) {
        var filled = new HashMap<String, Set<String>>();
        raised(assessment).forEach((requirement, each) -> filled.put(requirement, each.filled()));
        return filled;
    }

    private void tell(
            Actor actor,
            OrganisationId organisation,
            Source source,
            Template template,
            Collection<String> requirements,
            boolean only) {
        actor.require(Right.ANSWER, organisation);
        Edition edition =
                editions.find(source.framework(), source.edition()).orElseThrow(NotFound::new);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var plan =
                new Plan(
                        PlanId.next(),
                        organisation,
                        template,
                        source,
                        edition.title() + " " + edition.edition(),
                        Must.of(template, edition.terms().plan()),
                        at);
        List<Wanted> wanted =
                new LinkedHashSet<>(requirements)
                        .stream().map(ref -> wanted(edition, ref)).toList();
        List<Turned> turned =
                rows.tell(
                        plan,
                        source,
                        organisation,
                        wanted,
                        only,
                        actor.person(),
                        at,
                        London.today(clock));
        Map<String, List<Turned>> byKind =
                turned.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Turned::how, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((how, some) -> publish(actor, organisation, how, some));
    }

    private void publish(
            Actor actor, OrganisationId organisation, String how, List<Turned> turned) {
        String refs = turned.stream().map(Turned::requirement).collect(Collectors.joining(", "));
        boolean left = how.equals("left");
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        "areas." + how,
                        "plan/" + turned.getFirst().plan(),
                        left ? refs : null,
                        left ? null : refs));
    }

    private static Wanted wanted(Edition edition, String ref) {
        Requirement requirement = edition.requirement(ref).orElseThrow(NotFound::new);
        Standard standard = edition.standardOf(ref).orElseThrow(NotFound::new);
        return new Wanted(
                ref,
                standard.ref(),
                standard.title(),
                requirement.title(),
                Placing.ofRequirement(edition, ref),
                Ids.next(),
                Ids.next());
    }
}
