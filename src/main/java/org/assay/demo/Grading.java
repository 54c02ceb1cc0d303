package org.assay.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assay.account.Actors;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Entries;
import org.assay.assessment.Submitted;
import org.assay.form.AnswerType;
import org.assay.form.Reading;
import org.assay.framework.Item;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
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

/**
 * Rates what the story rates, writes what each rating asks for, and signs; a step of the story is
 * one transaction.
 */
@Component
class Grading {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Entries entries;
    private final SignOffs signOffs;
    private final Actors actors;
    private final Clock clock;

    Grading(Entries entries, SignOffs signOffs, Actors actors, Clock clock) {
        this.entries = entries;
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
        record(
                entries.recordAll(
                        actor,
                        id,
                        before -> {
                            var all = new LinkedHashMap<String, Submitted>();
                            for (Standard standard : before.outline().standards())
                                for (Requirement requirement : standard.requirements()) {
                                    String rating = rating(ratings, standard, requirement);
                                    if (requirement.rated() && rating != null)
                                        rate(story, work, before, requirement, rating, all);
                                }
                            return all;
                        }));
    }

    private static @Nullable String rating(
            Map<String, String> ratings, Standard standard, Requirement requirement) {
        return ratings.getOrDefault(
                requirement.ref(), ratings.getOrDefault(standard.ref(), ratings.get("all")));
    }

    private static void rate(
            Story story,
            Story.Work work,
            Assessed before,
            Requirement requirement,
            String rating,
            Map<String, Submitted> all) {
        all.put(requirement.ref(), said(before, requirement.ref(), JSON.stringNode(rating)));
        for (Item asked : requirement.askedBy(rating)) {
            String what = asked.ref().substring(asked.ref().indexOf('/') + 1);
            String words = story.words(work.framework(), requirement.ref(), what);
            if (!words.isEmpty())
                all.put(asked.ref(), said(before, asked.ref(), JSON.stringNode(words)));
        }
    }

    /** What the step says, and the overall judgements that it gives. */
    void say(Story story, Story.Work work, Actor actor, AssessmentId id, Story.Step step) {
        record(
                entries.recordAll(
                        actor,
                        id,
                        before -> {
                            var all = new LinkedHashMap<String, Submitted>();
                            if (step.say() != null)
                                step.say()
                                        .forEach((ref, value) ->
                                                all.put(ref, said(before, ref, value)));
                            if (step.judge() != null) judge(story, work, before, step.judge(), all);
                            return all;
                        }));
    }

    private static void judge(
            Story story,
            Story.Work work,
            Assessed before,
            String judgement,
            Map<String, Submitted> all) {
        for (Standard standard : before.outline().standards())
            for (Item item : standard.judging()) {
                String words =
                        item.type() == AnswerType.RATING
                                ? judgement
                                : story.words(work.framework(), standard.ref(), "statement");
                if (item.mandatory())
                    all.putIfAbsent(item.ref(), said(before, item.ref(), JSON.stringNode(words)));
            }
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
                                                        : "Director")));
        Signing signing = Scope.of(signatory).call(() -> signOffs.sign(signatory, id, given));
        if (!(signing instanceof Signing.Signed))
            throw new IllegalStateException(signing.toString());
    }

    private static Submitted said(Assessed before, String ref, JsonNode value) {
        return new Submitted(
                question -> Reading.read(question, value),
                "",
                before.assessment().entry(ref).version(),
                false);
    }

    private static void record(AllRecorded recorded) {
        if (!(recorded instanceof AllRecorded.Saved))
            throw new IllegalStateException(recorded.toString());
    }
}
