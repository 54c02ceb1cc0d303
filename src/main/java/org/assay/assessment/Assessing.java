package org.assay.assessment;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assay.assessment.JdbcAssessments.Accompanied;
import org.assay.assessment.JdbcAssessments.Stored;
import org.assay.assessment.JdbcAssessments.StoredEntry;
import org.assay.form.Answer;
import org.assay.form.Answers;
import org.assay.framework.Circumstances;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Tailored;
import org.assay.improvement.Raising;
import org.assay.improvement.Raising.Raised;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.organisation.OrganisationTypes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads an assessment and puts it beside its edition; every use case of the room begins here. */
@Component
class Assessing {
    private static final String BOTH = "select jsonb_build_object('raised', (%s), 'beside', (%s))";

    private final JdbcAssessments stored;
    private final Editions editions;
    private final OrganisationTypes types;
    private final Raising actions;
    private final Clock clock;

    Assessing(
            JdbcAssessments stored,
            Editions editions,
            OrganisationTypes types,
            Raising actions,
            Clock clock) {
        this.stored = stored;
        this.editions = editions;
        this.types = types;
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * For somebody who holds the right in the assessment's organisation; not found for anybody
     * else.
     */
    Assessed find(Actor actor, AssessmentId id, Right right) {
        return allowed(actor, stored.find(id).orElseThrow(NotFound::new), right);
    }

    /** As {@link #find}, with what a room above has beside it. */
    Assessments.Accompanied find(Actor actor, AssessmentId id, String query) {
        Accompanied found = stored.find(id, query).orElseThrow(NotFound::new);
        return new Assessments.Accompanied(
                allowed(actor, found.stored(), Right.VIEW), found.beside());
    }

    /**
     * As {@link #find}, holding the assessment until the transaction ends, so that checks stay
     * true.
     */
    Assessed hold(Actor actor, AssessmentId id, Right right) {
        return allowed(actor, stored.findToChange(id).orElseThrow(NotFound::new), right);
    }

    private Assessed allowed(Actor actor, Stored found, Right right) {
        actor.require(right, found.organisation());
        return read(found);
    }

    boolean hasEdition(Stored found) {
        return editions.find(found.framework(), found.edition()).isPresent();
    }

    Assessed read(Stored found) {
        return read(found, () -> actions.raised(found.id().value()));
    }

    /**
     * All of an organisation's, with what lies in their action plans and what a room above has
     * beside each, in one statement.
     */
    List<Accompanied> all(OrganisationId organisation, String query) {
        return stored.of(organisation, BOTH.formatted(actions.query(), query));
    }

    /** One of {@link #all}. */
    Assessments.Accompanied read(Accompanied found) {
        return new Assessments.Accompanied(
                read(found.stored(), () -> actions.read(found.beside().path("raised"))),
                found.beside().path("beside"));
    }

    private Assessed read(Stored found, Supplier<Map<String, Raised>> raised) {
        Edition edition =
                editions.find(found.framework(), found.edition()).orElseThrow(NotFound::new);
        Tailored tailored =
                edition.tailoredTo(circumstances(found.organisationType(), found.profile()));
        return evaluated(assessment(found, tailored), tailored, raised);
    }

    /** The assessment as it is now, evaluated as of today when that is asked. */
    Assessed evaluated(Assessment assessment, Tailored tailored) {
        return evaluated(assessment, tailored, () -> actions.raised(assessment.id().value()));
    }

    private Assessed evaluated(
            Assessment assessment, Tailored tailored, Supplier<Map<String, Raised>> raised) {
        return new Assessed(
                assessment,
                tailored,
                raised,
                filled -> Evaluation.of(tailored.edition(), facts(assessment, filled)));
    }

    Circumstances circumstances(String type, Map<String, String> profile) {
        return Circumstances.of(types, type, Told.answers(profile));
    }

    private Facts facts(Assessment assessment, Map<String, Set<String>> filled) {
        var entries = new HashMap<String, EntryFact>();
        assessment
                .entries()
                .forEach((ref, entry) -> {
                    Answer answer = entry.answer();
                    if (answer == null || entry.at() == null) return;
                    entries.put(
                            ref,
                            new EntryFact(
                                    answer,
                                    entry.comment(),
                                    London.day(entry.at()),
                                    entry.broughtForward()));
                });
        Set<String> confirmed = new HashSet<>();
        assessment
                .standings()
                .forEach((ref, standing) -> {
                    if (standing.confirmed()) confirmed.add(ref);
                });
        Circumstances circumstances =
                circumstances(assessment.organisationType(), assessment.profile());
        return new Facts(
                circumstances.profile(),
                circumstances.organisationType(),
                circumstances.socialCare(),
                entries,
                confirmed,
                filled,
                London.today(clock));
    }

    private static Assessment assessment(Stored found, Tailored tailored) {
        var entries = new HashMap<String, Entry>();
        for (StoredEntry row : found.entries()) entries.put(row.ref(), entry(row, tailored));
        return new Assessment(
                found.id(),
                found.organisation(),
                found.framework(),
                found.edition(),
                found.openedAt(),
                found.organisationType(),
                found.profile(),
                entries,
                found.standings());
    }

    /**
     * A value that no longer fits its item, or whose item no longer applies, stays stored and
     * counts as open.
     */
    private static Entry entry(StoredEntry row, Tailored tailored) {
        JsonNode value = row.value();
        Answer answer =
                value == null
                        ? null
                        : tailored.outline()
                                .item(row.ref())
                                .flatMap(item -> Answers.fromJson(item.question(), value))
                                .orElse(null);
        return new Entry(
                row.ref(),
                answer,
                row.comment(),
                row.version(),
                row.at(),
                row.by(),
                row.broughtFrom());
    }
}
