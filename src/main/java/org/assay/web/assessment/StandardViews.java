package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.account.Colleague;
import org.assay.account.Roll;
import org.assay.assessment.Assessed;
import org.assay.assessment.Assessment;
import org.assay.assessment.Entry;
import org.assay.assessment.RequirementProgress;
import org.assay.assessment.StandardProgress;
import org.assay.assessment.Standing;
import org.assay.evidence.Document;
import org.assay.evidence.DocumentId;
import org.assay.evidence.Documents;
import org.assay.form.Answer;
import org.assay.form.AnswerType;
import org.assay.framework.Item;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.web.layout.Say;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a standard's page out of an assessment. */
@Component
class StandardViews {
    private static final int OFFERED = 20;

    private final Roll roll;
    private final Documents documents;

    StandardViews(Roll roll, Documents documents) {
        this.roll = roll;
        this.documents = documents;
    }

    /**
     * The standard's page, with one item open and perhaps filled with what was typed.
     *
     * @param deadline how long there is, in words; empty for nothing to say
     */
    StandardView of(Actor actor, Assessed assessed, String ref, OpenItem open, String deadline) {
        Standard standard = assessed.outline().standard(ref).orElseThrow(NotFound::new);
        OrganisationId organisation = assessed.assessment().organisation();
        List<Document> held =
                asksForDocuments(standard.requirements()) ? held(actor, assessed) : List.of();
        List<Colleague> people = roll.of(actor, organisation);
        return view(actor, assessed, standard, each -> true, people, held, open, deadline);
    }

    /**
     * As much of the page as a save in place changes: the item with the requirement around it.
     * Whoever saved is known, and of the documents the answer's own are enough.
     */
    @Transactional(readOnly = true)
    StandardView around(Actor actor, Assessed assessed, String item) {
        Standard whole = assessed.outline().standardOf(item).orElseThrow(NotFound::new);
        Requirement requirement = assessed.requirementOf(item);
        Entry entry = assessed.assessment().entry(item);
        OrganisationId organisation = assessed.assessment().organisation();
        List<Document> cited =
                entry.answer() instanceof Answer.Documents(List<UUID> ids)
                        ? documents.findAll(
                                actor, organisation, ids.stream().map(DocumentId::new).toList())
                        : List.of();
        List<Colleague> people =
                actor.person().equals(entry.by())
                        ? List.of(new Colleague(actor.person(), actor.name(), true))
                        : roll.of(actor, organisation);
        return view(
                actor,
                assessed,
                whole,
                each -> each.requirement().equals(requirement),
                people,
                cited,
                OpenItem.of(item),
                "");
    }

    /** All standards, for reading and for paper. */
    List<StandardView> all(Actor actor, Assessed assessed) {
        OrganisationId organisation = assessed.assessment().organisation();
        List<Colleague> people = roll.of(actor, organisation);
        List<Standard> standards = assessed.outline().standards();
        boolean asking = standards.stream().anyMatch(each -> asksForDocuments(each.requirements()));
        List<Document> held = asking ? held(actor, assessed) : List.of();
        return standards.stream()
                .map(standard ->
                        view(
                                actor,
                                assessed,
                                standard,
                                each -> true,
                                people,
                                held,
                                OpenItem.NONE,
                                ""))
                .toList();
    }

    private StandardView view(
            Actor actor,
            Assessed assessed,
            Standard standard,
            Predicate<RequirementProgress> which,
            List<Colleague> people,
            List<Document> held,
            OpenItem open,
            String deadline) {
        String ref = standard.ref();
        var names = Names.of(people);
        var items = new ItemViews(assessed, names, held, open);
        StandardProgress progress = assessed.evaluation().standard(ref).orElseThrow(NotFound::new);
        return new StandardView(
                assessed,
                standard,
                progress.requirements().stream()
                        .filter(which)
                        .map(requirement ->
                                requirement(assessed.assessment(), requirement, names, items))
                        .toList(),
                rail(assessed, ref, deadline),
                people.stream()
                        .filter(Colleague::active)
                        .map(each -> new StandardView.Person(each.id().toString(), each.name()))
                        .toList(),
                can(actor, assessed.assessment().organisation()),
                open.ref());
    }

    /** What the answers name, and the latest others to choose from. */
    private List<Document> held(Actor actor, Assessed assessed) {
        return documents.offered(
                actor, assessed.assessment().organisation(), named(assessed.assessment()), OFFERED);
    }

    static List<DocumentId> named(Assessment assessment) {
        return assessment.entries().values().stream()
                .map(Entry::answer)
                .flatMap(answer ->
                        answer instanceof Answer.Documents(List<UUID> ids)
                                ? ids.stream()
                                : Stream.of())
                .distinct()
                .map(DocumentId::new)
                .toList();
    }

    private static boolean asksForDocuments(List<Requirement> requirements) {
        return requirements.stream()
                .flatMap(requirement -> requirement.items().stream())
                .map(Item::type)
                .anyMatch(type -> type == AnswerType.DOCUMENT);
    }

    private RequirementView requirement(
            Assessment assessment, RequirementProgress progress, Names names, ItemViews items) {
        Standing standing = assessment.standing(progress.ref());
        return new RequirementView(
                progress.requirement(),
                standing.owner() == null ? "" : names.of(standing.owner()),
                standing.owner() == null ? "" : standing.owner().toString(),
                progress.mandatory(),
                progress.mandatoryComplete(),
                confirmed(standing, names),
                progress.items().stream().map(items::of).toList());
    }

    private static String confirmed(Standing standing, Names names) {
        if (standing.confirmedAt() == null) return "";
        return "Confirmed by %s, %s"
                .formatted(names.of(standing.confirmedBy()), Say.moment(standing.confirmedAt()));
    }

    private static Rail rail(Assessed assessed, String here, String deadline) {
        var mandatory = assessed.evaluation().mandatory();
        return new Rail(
                mandatory.complete(),
                mandatory.total(),
                deadline,
                assessed.evaluation().standards().stream().map(s -> stop(s, here)).toList());
    }

    private static Rail.Stop stop(StandardProgress standard, String here) {
        return new Rail.Stop(
                standard.ref(),
                standard.standard().title(),
                standard.mandatory().complete(),
                standard.mandatory().total(),
                standard.ref().equals(here),
                standard.requirements().stream()
                        .map(requirement -> new Rail.Part(requirement.ref(), requirement.done()))
                        .toList());
    }

    private static StandardView.Can can(Actor actor, OrganisationId organisation) {
        return new StandardView.Can(
                actor.may(Right.ANSWER, organisation),
                actor.may(Right.CONFIRM, organisation),
                actor.may(Right.ASSIGN_OWNERS, organisation));
    }

    static Map<UUID, String> titles(List<Document> documents) {
        return documents.stream()
                .collect(java.util.stream.Collectors.toMap(d -> d.id().value(), Document::title));
    }
}
