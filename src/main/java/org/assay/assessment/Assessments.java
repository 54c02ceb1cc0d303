package org.assay.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.assessment.JdbcAssessments.Stored;
import org.assay.assessment.JdbcAssessments.StoredEntry;
import org.assay.framework.Area;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Offers;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.Circle;
import org.assay.organisation.Profile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Begins, lists and opens an organisation's assessments. */
@Service
public class Assessments {
    private final Assessing assessing;
    private final JdbcAssessments stored;
    private final Editions editions;
    private final Offers offers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Assessments(
            Assessing assessing,
            JdbcAssessments stored,
            Editions editions,
            Offers offers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.assessing = assessing;
        this.stored = stored;
        this.editions = editions;
        this.offers = offers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The assessment with its edition and evaluation, for those who may see the organisation's
     * things.
     */
    @Transactional(readOnly = true)
    public Assessed find(Actor actor, AssessmentId id) {
        return assessing.find(actor, id, Right.VIEW);
    }

    /**
     * An assessment with what a room above has beside it.
     *
     * @param beside what its query found
     */
    public record Accompanied(Assessed assessed, JsonNode beside) {}

    /**
     * As {@link #find(Actor, AssessmentId)}, with what a room above has beside it, in the same
     * statement.
     *
     * @param query of one JSON value on that room's own schema, where {@code :assessment} and
     *     {@code :organisation} stand for the ids
     */
    @Transactional(readOnly = true)
    public Accompanied find(Actor actor, AssessmentId id, String query) {
        return assessing.find(actor, id, query);
    }

    /**
     * As {@link #find}, for rooms above that change something on the strength of it: nobody changes
     * the assessment until the caller's transaction ends.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Assessed hold(Actor actor, AssessmentId id, Right right) {
        return assessing.hold(actor, id, right);
    }

    /**
     * The edition of an assessment, for rooms above that hear of a change; in the caller's scope.
     */
    @Transactional(readOnly = true)
    public Optional<Edition> edition(AssessmentId id) {
        return stored.edition(id)
                .flatMap(which -> editions.find(which.framework(), which.edition()));
    }

    /** All of the organisation's assessments that can be opened, the youngest first. */
    @Transactional(readOnly = true)
    public List<Assessed> of(Actor actor, OrganisationId organisation) {
        return all(actor, organisation).open();
    }

    /** All of the organisation's assessments, the youngest first. */
    @Transactional(readOnly = true)
    public Begun all(Actor actor, OrganisationId organisation) {
        return all(actor, organisation, "select null");
    }

    /**
     * As {@link #all(Actor, OrganisationId)}, with what a room above has beside each, in the same
     * statement.
     *
     * @param query as in {@link #find(Actor, AssessmentId, String)}
     */
    @Transactional(readOnly = true)
    public Begun all(Actor actor, OrganisationId organisation, String query) {
        actor.require(Right.VIEW, organisation);
        var open = new ArrayList<Accompanied>();
        var closed = new ArrayList<Closed>();
        for (JdbcAssessments.Accompanied found : assessing.all(organisation, query)) {
            Stored each = found.stored();
            if (assessing.hasEdition(each)) open.add(assessing.read(found));
            else closed.add(new Closed(each.id(), each.framework(), each.edition()));
        }
        return new Begun(List.copyOf(open), List.copyOf(closed));
    }

    /**
     * An organisation's assessments.
     *
     * @param accompanied those that can be opened
     * @param closed those whose edition is not here, so that nobody can read them now
     */
    public record Begun(List<Accompanied> accompanied, List<Closed> closed) {
        public List<Assessed> open() {
            return accompanied.stream().map(Accompanied::assessed).toList();
        }
    }

    /** An assessment whose edition is not here. Its answers are kept. */
    public record Closed(AssessmentId id, String framework, String edition) {}

    /**
     * Begins an assessment; what the organisation answered in the edition before comes over, to be
     * looked at.
     */
    @Transactional
    public Opened begin(Actor actor, OrganisationId organisation, String framework, String name) {
        actor.require(Right.ANSWER, organisation);
        Edition edition = editions.find(framework, name).orElseThrow(NotFound::new);
        Circle circle = offers.circle(actor, organisation);
        Profile profile = circle.profile();
        String type = profile.type();
        if (!profile.submitted() || type == null) return new Opened.ProfileFirst();
        Optional<Opened> refused = refused(edition, organisation, circle, type);
        if (refused.isPresent()) return refused.get();

        List<Stored> earlier = stored.of(organisation);
        var fresh =
                new Stored(
                        AssessmentId.next(),
                        organisation,
                        framework,
                        name,
                        clock.instant(),
                        type,
                        Told.of(profile),
                        List.of(),
                        Map.of());
        if (!stored.add(fresh, actor.person())) {
            return new Opened.Already(existing(organisation, framework, name));
        }
        List<StoredEntry> carried =
                Carrying.into(
                        edition, earlier, each -> editions.find(each.framework(), each.edition()));
        if (!carried.isEmpty()) stored.addAll(fresh.id(), organisation, carried);
        int answers = (int) carried.stream().filter(entry -> entry.value() != null).count();
        events.publishEvent(
                Change.by(
                        actor,
                        organisation,
                        "assessment.begun",
                        "assessment/" + fresh.id(),
                        null,
                        edition + ", " + answers + " answers brought forward"));
        return new Opened.Begun(fresh.id(), answers);
    }

    private Optional<Opened> refused(
            Edition edition, OrganisationId organisation, Circle circle, String type) {
        return switch (offers.of(edition, circle)) {
            case Offers.Answer.Offered _ -> Optional.empty();
            case Offers.Answer.NotForType() -> Optional.of(new Opened.NotForType(type));
            case Offers.Answer.OutsideArea(Area area) -> Optional.of(new Opened.OutsideArea(area));
            case Offers.Answer.Overlaid(Edition instead) ->
                    already(organisation, edition)
                            .or(() -> Optional.of(new Opened.Overlaid(instead)));
        };
    }

    /** What was begun before a board laid its own over it goes on. */
    private Optional<Opened> already(OrganisationId organisation, Edition edition) {
        return begun(organisation, edition.framework(), edition.edition()).map(Opened.Already::new);
    }

    private AssessmentId existing(OrganisationId organisation, String framework, String edition) {
        return begun(organisation, framework, edition).orElseThrow(NotFound::new);
    }

    private Optional<AssessmentId> begun(
            OrganisationId organisation, String framework, String edition) {
        return stored.of(organisation).stream()
                .filter(a -> a.framework().equals(framework) && a.edition().equals(edition))
                .map(Stored::id)
                .findFirst();
    }
}
