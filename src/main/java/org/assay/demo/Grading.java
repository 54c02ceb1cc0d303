package org.assay.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.assay.account.Actors;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Assessments;
import org.assay.assessment.Entries;
import org.assay.assessment.Recorded;
import org.assay.assessment.Submitted;
import org.assay.form.AnswerType;
import org.assay.form.Reading;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Requirement;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Kept;
import org.assay.improvement.Planning;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Scope;
import org.assay.signoff.Given;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Rates what the story rates, writes what each rating asks for, and signs. */
@Component
class Grading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Assessments assessments;
    private final Entries entries;
    private final Actions actions;
    private final SignOffs signOffs;
    private final Actors actors;
    private final Clock clock;

    Grading(
            Assessments assessments,
            Entries entries,
            Actions actions,
            SignOffs signOffs,
            Actors actors,
            Clock clock) {
        this.assessments = assessments;
        this.entries = entries;
        this.actions = actions;
        this.signOffs = signOffs;
        this.actors = actors;
        this.clock = clock;
    }

    void rate(
            Story story,
            Story.Work work,
            Actor actor,
            AssessmentId id,
            Map<String, String> ratings) {
        Assessed before = assessments.find(actor, id);
        for (var standard : before.outline().standards()) {
            for (Requirement requirement : standard.requirements()) {
                String rating =
                        ratings.getOrDefault(
                                requirement.ref(),
                                ratings.getOrDefault(standard.ref(), ratings.get("all")));
                if (requirement.rated() && rating != null)
                    rate(story, work, actor, id, requirement, rating);
            }
        }
        if (plansByStatement(before)) plan(story, work, actor, id);
    }

    private void rate(
            Story story,
            Story.Work work,
            Actor actor,
            AssessmentId id,
            Requirement requirement,
            String rating) {
        record(actor, id, requirement.ref(), JSON.stringNode(rating));
        for (Item asked : requirement.askedBy(rating)) {
            String what = asked.ref().substring(asked.ref().indexOf('/') + 1);
            JsonNode words = story.answer(work.framework(), what).value();
            if (words != null) record(actor, id, asked.ref(), words);
        }
    }

    private static boolean plansByStatement(Assessed assessed) {
        Plan plan = assessed.edition().terms().plan();
        return plan != null && plan.template() == Plan.Template.STATEMENT;
    }

    /** Every action that is asked for and has no words yet. */
    private void plan(Story story, Story.Work work, Actor actor, AssessmentId id) {
        Assessed assessed = assessments.find(actor, id);
        for (var standard : assessed.outline().standards())
            for (Requirement requirement : standard.requirements())
                for (Action action : assessed.actions(requirement.ref()))
                    if (action.planning().equals(Planning.EMPTY)) plan(story, work, actor, action);
    }

    private void plan(Story story, Story.Work work, Actor actor, Action action) {
        LocalDate today = London.day(clock.instant());
        var planning =
                new Planning(
                        words(story, work, "action"),
                        words(story, work, "lead"),
                        "",
                        null,
                        today.plusDays(120),
                        words(story, work, "impact"),
                        "",
                        null,
                        "");
        Kept kept =
                actions.save(
                        actor,
                        action.id(),
                        action.version(),
                        new ActionGiven(planning, null, true));
        if (!(kept instanceof Kept.Saved)) throw new IllegalStateException(kept.toString());
    }

    private static String words(Story story, Story.Work work, String what) {
        JsonNode said = story.answer(work.framework(), what).value();
        return said == null ? "" : said.asString();
    }

    void say(Actor actor, AssessmentId id, Map<String, JsonNode> values) {
        values.forEach((ref, value) -> record(actor, id, ref, value));
    }

    /** The declaration's questions for a day are answered with today, the others with a post. */
    void sign(@Nullable PersonId person, AssessmentId id, OrganisationId place) {
        if (person == null) throw new IllegalStateException("nobody signs " + id);
        Actor signatory = actors.of(person, place).orElseThrow();
        LocalDate today = London.day(clock.instant());
        var given =
                new Given(
                        true,
                        question ->
                                Reading.read(
                                        question,
                                        JSON.stringNode(
                                                question.type() == AnswerType.DATE
                                                        ? today.toString()
                                                        : "Director")),
                        null);
        Signing signing = Scope.of(signatory).call(() -> signOffs.sign(signatory, id, given));
        if (!(signing instanceof Signing.Signed))
            throw new IllegalStateException(signing.toString());
    }

    private void record(Actor actor, AssessmentId id, String ref, JsonNode value) {
        int version = assessments.find(actor, id).assessment().entry(ref).version();
        Recorded recorded =
                entries.record(
                        actor,
                        id,
                        ref,
                        new Submitted(
                                question -> Reading.read(question, value), "", version, false));
        if (!(recorded instanceof Recorded.Saved))
            throw new IllegalStateException(ref + ": " + recorded);
    }
}
