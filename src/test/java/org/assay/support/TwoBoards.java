package org.assay.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.assay.assessment.AllRecorded;
import org.assay.assessment.Assessed;
import org.assay.assessment.AssessmentId;
import org.assay.assessment.Entries;
import org.assay.assessment.Submitted;
import org.assay.form.Reading;
import org.assay.form.Typed;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Item;
import org.assay.framework.Publishing;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.improvement.Action;
import org.assay.improvement.ActionGiven;
import org.assay.improvement.Actions;
import org.assay.improvement.Kept;
import org.assay.improvement.Planning;
import org.assay.improvement.Plans;
import org.assay.kernel.Actor;
import org.assay.kernel.London;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.assay.publication.Publication;
import org.assay.signoff.Given;
import org.assay.signoff.SignOffs;
import org.assay.signoff.Signing;
import org.assay.support.Boards.Agency;
import org.assay.support.Boards.Board;
import org.springframework.boot.test.context.TestComponent;

/**
 * Two boards that receive the returns of an area each, with the editions of the shipped framework
 * for them, asked of a type of organisation that no other test uses.
 */
@TestComponent
public class TwoBoards {
    public static final String TYPE = "csu";
    public static final String TYPE_LABEL = "CSU";

    /**
     * The boards and what they ask.
     *
     * @param before the edition of two years before
     */
    public record Both(Board east, Board west, Edition before, Edition now) {}

    private final Boards boards;
    private final People people;
    private final Editions editions;
    private final Entries entries;
    private final Plans plans;
    private final Actions actions;
    private final SignOffs signOffs;

    TwoBoards(
            Boards boards,
            People people,
            Editions editions,
            Entries entries,
            Plans plans,
            Actions actions,
            SignOffs signOffs) {
        this.boards = boards;
        this.people = people;
        this.editions = editions;
        this.entries = entries;
        this.plans = plans;
        this.actions = actions;
        this.signOffs = signOffs;
    }

    /** East receives from the area {@code peterborough}, west from {@code cambridgeshire}. */
    public Both both() {
        Board east = boards.board();
        Board west = boards.board();
        Edition before = publish(east, west, "2017-19");
        return new Both(east, west, before, publish(east, west, "2019-21"));
    }

    private Edition publish(Board east, Board west, String edition) {
        String yaml =
                text("frameworks/section-11/" + edition + ".yaml")
                        .replace("framework: section-11", "framework: of-" + east.key())
                        .replace("authority: peterborough-board", "authority: " + east.key())
                        .replace("organisation: peterborough-board", "organisation: " + east.key())
                        .replace(
                                "organisation: cambridgeshire-board", "organisation: " + west.key())
                        .replaceFirst("respondents:\n(  - .*\n)+", "respondents: [" + TYPE + "]\n");
        return switch (Scope.pass("operator").call(() -> editions.publish("board.yaml", yaml))) {
            case Publishing.Published(Edition published) -> published;
            case Publishing other -> throw new AssertionError(other.toString());
        };
    }

    /** Rates all statements of some standards, and writes what each rating asks for. */
    public void rate(
            Agency agency,
            AssessmentId assessment,
            Predicate<Standard> which,
            Map<String, String> ratings) {
        Actor actor = agency.administrator();
        Scope.of(actor)
                .run(() -> {
                    AllRecorded recorded =
                            entries.recordAll(
                                    actor, assessment, before -> said(before, which, ratings));
                    if (!(recorded instanceof AllRecorded.Saved))
                        throw new AssertionError(recorded.toString());
                    plans.ofAssessment(actor, assessment.value()).stream()
                            .flatMap(plan -> plan.areas().stream())
                            .flatMap(area -> area.actions().stream())
                            .filter(action -> action.planning().equals(Planning.EMPTY))
                            .forEach(action -> plan(actor, action));
                });
    }

    private static Map<String, Submitted> said(
            Assessed before, Predicate<Standard> which, Map<String, String> ratings) {
        var all = new LinkedHashMap<String, Submitted>();
        for (Standard standard : before.outline().standards())
            for (Requirement requirement : standard.requirements()) {
                if (!which.test(standard) || !requirement.rated()) continue;
                String rating = ratings.getOrDefault(requirement.ref(), "fully_met");
                all.put(requirement.ref(), submitted(before, requirement.ref(), Typed.of(rating)));
                for (Item asked : requirement.askedBy(rating))
                    all.put(
                            asked.ref(),
                            submitted(before, asked.ref(), Typed.of("It stands in the handbook.")));
            }
        return all;
    }

    private static Submitted submitted(Assessed before, String ref, Typed typed) {
        return new Submitted(
                question -> Reading.read(question, typed),
                "",
                before.assessment().entry(ref).version(),
                false);
    }

    private void plan(Actor actor, Action action) {
        var planning =
                new Planning(
                        "Talk it through in every team.",
                        "Una Head, head of service",
                        "",
                        null,
                        LocalDate.now(London.ZONE).plusDays(90),
                        "",
                        "",
                        null,
                        "");
        Kept kept =
                actions.save(
                        actor,
                        action.id(),
                        action.version(),
                        new ActionGiven(planning, null, true));
        if (!(kept instanceof Kept.Saved)) throw new AssertionError(kept.toString());
    }

    /** Says who completed it, has a Signatory sign, and hands in. */
    public Publication finish(Agency agency, AssessmentId assessment) {
        Actor actor = agency.administrator();
        var details =
                Map.of(
                        "details/completed_by", Typed.of("Una Head"),
                        "details/post", Typed.of("Head of service"),
                        "details/completed_on", Typed.date("1", "6", "2017"));
        AllRecorded recorded =
                Scope.of(actor)
                        .call(() ->
                                entries.recordAll(
                                        actor,
                                        assessment,
                                        before -> {
                                            var all = new LinkedHashMap<String, Submitted>();
                                            details.forEach((ref, typed) ->
                                                    all.put(ref, submitted(before, ref, typed)));
                                            return all;
                                        }));
        if (!(recorded instanceof AllRecorded.Saved)) throw new AssertionError(recorded.toString());
        Actor chief = people.actor(Role.SIGNATORY, agency.id());
        var given =
                new Given(
                        true, question -> Reading.read(question, Typed.of("Chief officer")), null);
        Signing signing = Scope.of(chief).call(() -> signOffs.sign(chief, assessment, given));
        if (!(signing instanceof Signing.Signed)) throw new AssertionError(signing.toString());
        return boards.handIn(agency, assessment);
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
