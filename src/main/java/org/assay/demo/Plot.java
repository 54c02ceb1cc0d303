package org.assay.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Confirmations;
import org.assay.assessment.Entries;
import org.assay.assessment.Opened;
import org.assay.assessment.Owners;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.evidence.Adding;
import org.assay.form.Reading;
import org.assay.framework.Item;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.organisation.Profile;
import org.assay.organisation.ProfilePart;
import org.assay.organisation.Profiles;
import org.assay.publication.PublishOutcome;
import org.assay.publication.Publishing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Plays an assessment of the story as its people would, step by step; what was played before stays.
 */
@Component
class Plot {
    private final Profiles profiles;
    private final Assessments assessments;
    private final Entries entries;
    private final Confirmations confirmations;
    private final Owners owners;
    private final Papers papers;
    private final Publishing publishing;
    private final Grading grading;
    private final ActionPlot planning;

    Plot(
            Profiles profiles,
            Assessments assessments,
            Entries entries,
            Confirmations confirmations,
            Owners owners,
            Papers papers,
            Publishing publishing,
            Grading grading,
            ActionPlot planning) {
        this.profiles = profiles;
        this.assessments = assessments;
        this.entries = entries;
        this.confirmations = confirmations;
        this.owners = owners;
        this.papers = papers;
        this.publishing = publishing;
        this.grading = grading;
        this.planning = planning;
    }

    /** In the actor's scope. */
    void play(Story story, Story.Work work, Actor actor, Map<String, PersonId> people) {
        OrganisationId place = actor.chosen();
        settleProfile(work, actor, place);
        if (work.edition() == null || work.steps() == null) return;
        AssessmentId id =
                switch (assessments.begin(actor, place, work.framework(), work.editionName())) {
                    case Opened.Begun(var begun, int _) -> begun;
                    case Opened.Already(var there) -> there;
                    case Opened other -> throw new IllegalStateException(other.toString());
                };
        for (int number = 0; number < work.steps().size(); number++) {
            Story.Step step = work.steps().get(number);
            if (step.answer() != null) answer(story, work, actor, id, step.answer());
            if (step.confirm() != null) confirm(actor, id, step.confirm());
            if (step.own() != null) {
                step.own()
                        .forEach((ref, email) -> owners.assign(actor, id, ref, people.get(email)));
            }
            if (step.rate() != null) {
                grading.rate(story, work, actor, id, step.rate());
                planning.plan(story, work, actor, id);
            }
            if (step.say() != null || step.judge() != null)
                grading.say(story, work, actor, id, step);
            if (step.sign() != null) grading.sign(people.get(step.sign()), id, place);
            if (step.publish()) publish(actor, id, number);
            if (step.progress() != null) planning.follow(story, work, actor, id, step.progress());
        }
    }

    private void publish(Actor actor, AssessmentId id, int number) {
        PublishOutcome outcome = publishing.publish(actor, id, "demo-" + number);
        if (outcome instanceof PublishOutcome.Refused)
            throw new IllegalStateException(outcome.toString());
    }

    private void settleProfile(Story.Work work, Actor actor, OrganisationId place) {
        Profile profile = profiles.of(actor, place);
        if (profile.submitted() || work.type() == null) return;
        profiles.save(
                actor,
                place,
                profile.version(),
                new ProfilePart.Type(work.type()),
                new ProfilePart.KeyRoles(work.keyRoles() == null ? Map.of() : work.keyRoles()),
                new ProfilePart.Answers(work.profile() == null ? Map.of() : work.profile()));
        profiles.submit(actor, place, profiles.of(actor, place).version());
    }

    private void answer(
            Story story, Story.Work work, Actor actor, AssessmentId id, JsonNode which) {
        Assessed assessed = assessments.find(actor, id);
        Predicate<Item> wanted =
                switch (which.asString("")) {
                    case "all" -> item -> true;
                    case "mandatory" -> Item::mandatory;
                    case "critical" -> Item::critical;
                    default -> item -> named(which, item.ref());
                };
        for (Item item : assessed.outline().items()) {
            boolean open = assessed.assessment().entry(item.ref()).answer() == null;
            if (!open || !wanted.test(item)) continue;
            Story.Told told = story.answer(work.framework(), item.ref());
            JsonNode value = told.value() != null ? told.value() : document(actor, told);
            String comment = told.comment() == null ? "" : told.comment();
            Recorded recorded =
                    entries.record(
                            actor,
                            id,
                            item.ref(),
                            new Submitted(
                                    question -> Reading.read(question, value), comment, 0, false));
            if (!(recorded instanceof Recorded.Saved)) {
                throw new IllegalStateException(item.ref() + ": " + recorded);
            }
        }
    }

    private JsonNode document(Actor actor, Story.Told told) {
        Story.Paper paper = told.document();
        if (paper == null) throw new IllegalStateException("neither value nor document: " + told);
        Adding adding = papers.add(actor, paper);
        if (!(adding instanceof Adding.Added(var document))) {
            throw new IllegalStateException(paper.title() + ": " + adding);
        }
        return JsonNodeFactory.instance.arrayNode().add(document.id().toString());
    }

    private void confirm(Actor actor, AssessmentId id, JsonNode which) {
        List<Standard> standards = assessments.find(actor, id).outline().standards();
        for (Standard standard : standards) {
            for (Requirement requirement : standard.requirements()) {
                boolean wanted =
                        which.asString("").equals("all") || named(which, requirement.ref());
                if (wanted && requirement.confirm()) {
                    confirmations.confirm(actor, id, requirement.ref());
                }
            }
        }
    }

    /** Whether the list holds the ref, or the beginning of it up to a point. */
    private static boolean named(JsonNode list, String ref) {
        Stream<JsonNode> named = list.valueStream();
        return named.map(JsonNode::asString)
                .anyMatch(name -> ref.equals(name) || ref.startsWith(name + "."));
    }
}
