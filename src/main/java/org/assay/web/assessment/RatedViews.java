package org.assay.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.assay.assessment.Assessed;
import org.assay.assessment.ItemProgress;
import org.assay.assessment.RatedProgress;
import org.assay.assessment.RequirementProgress;
import org.assay.assessment.StandardProgress;
import org.assay.framework.Changes;
import org.assay.framework.Editions;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.improvement.Action;
import org.assay.kernel.Actor;
import org.assay.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of a standard with rated requirements. */
@Component
class RatedViews {
    private final StandardViews standards;
    private final Editions editions;
    private final Deadlines deadlines;

    RatedViews(StandardViews standards, Editions editions, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.standards = standards;
        this.editions = editions;
    }

    /**
     * The whole page.
     *
     * @param open ref of the statement that stands open, or of an item of it; empty for none
     * @param attempt what somebody typed and could not be saved
     * @param deadline how long there is, in words; empty for nothing to say
     */
    @Transactional(readOnly = true)
    RatedView of(
            Actor actor,
            Assessed assessed,
            String ref,
            String open,
            Tried attempt,
            String deadline) {
        StandardView page = standards.of(actor, assessed, ref, OpenItem.of(open), deadline);
        Standard standard = page.standard();
        StandardProgress progress = assessed.evaluation().standard(ref).orElseThrow(NotFound::new);
        List<Standard> all = assessed.outline().standards();
        int at = all.indexOf(standard);
        List<RequirementView> rated =
                page.requirements().stream().filter(each -> each.requirement().rated()).toList();
        return new RatedView(
                page,
                progress,
                "Standard %d of %d".formatted(at + 1, all.size()),
                counts(standard, progress),
                statements(assessed, progress, rated, open, attempt),
                fields(assessed, progress.declared().items(), attempt.items()),
                progress.judgement() == null
                        ? List.of()
                        : fields(assessed, progress.judgement().items(), attempt.items()),
                progress.missing().stream()
                        .map(missing ->
                                new MissingView(
                                        missing.sentence(), Places.item(assessed, missing.ref())))
                        .toList(),
                deadline,
                at == 0 ? null : all.get(at - 1),
                at + 1 == all.size() ? null : all.get(at + 1));
    }

    /** The whole page once more, after a save that was refused. */
    @Transactional(readOnly = true)
    RatedView again(Actor actor, Assessed assessed, String ref, String open, Tried attempt) {
        return of(actor, assessed, ref, open, attempt, deadlines.left(assessed));
    }

    /**
     * One statement as its form would show another rating, nothing saved.
     *
     * @param attempt with the rating that was chosen
     */
    @Transactional(readOnly = true)
    StatementView choosing(Assessed assessed, Requirement requirement, Tried attempt) {
        RequirementProgress progress =
                assessed.evaluation().requirement(requirement.ref()).orElseThrow(NotFound::new);
        return statement(
                assessed,
                progress,
                new RequirementView(requirement, "", "", 0, 0, "", List.of()),
                true,
                attempt,
                action(assessed, requirement.ref()),
                editions.changes(assessed.edition()),
                "");
    }

    private List<StatementView> statements(
            Assessed assessed,
            StandardProgress progress,
            List<RequirementView> rated,
            String open,
            Tried attempt) {
        String opened = statementOf(assessed, open);
        Action action = opened.isEmpty() ? null : action(assessed, opened);
        Optional<Changes> changes = editions.changes(assessed.edition());
        var statements = new ArrayList<StatementView>();
        for (int i = 0; i < rated.size(); i++) {
            RequirementView each = rated.get(i);
            RequirementProgress own =
                    progress.requirements().stream()
                            .filter(other -> other.ref().equals(each.ref()))
                            .findFirst()
                            .orElseThrow(NotFound::new);
            boolean here = each.ref().equals(opened);
            statements.add(
                    statement(
                            assessed,
                            own,
                            each,
                            here,
                            here ? attempt : Tried.NOTHING,
                            here ? action : null,
                            changes,
                            i + 1 == rated.size() ? "" : rated.get(i + 1).ref()));
        }
        return statements;
    }

    private static String statementOf(Assessed assessed, String open) {
        return assessed.outline()
                .requirementOf(open)
                .or(() -> assessed.outline().requirement(open))
                .map(Requirement::ref)
                .orElse("");
    }

    private StatementView statement(
            Assessed assessed,
            RequirementProgress progress,
            RequirementView whole,
            boolean open,
            Tried attempt,
            @Nullable Action action,
            Optional<Changes> changes,
            String next) {
        Requirement requirement = progress.requirement();
        RatedProgress rated = Objects.requireNonNull(progress.rated());
        Item rate = requirement.items().getFirst();
        AskField field = attempt.items().field(rate, assessed.assessment().entry(rate.ref()));
        Rating shown =
                requirement.scale() == null
                        ? null
                        : requirement.scale().rating(field.value()).orElse(null);
        List<Item> asked = shown == null ? List.of() : requirement.askedBy(shown.id());
        Plan plan = assessed.edition().terms().plan();
        boolean acts =
                shown != null
                        && shown.asksAction()
                        && plan != null
                        && plan.template() == Plan.Template.STATEMENT;
        return new StatementView(
                requirement,
                rated.rating(),
                ChangedView.of(changes, requirement),
                line(rated, progress),
                open,
                field,
                asked.stream()
                        .map(item ->
                                attempt.items()
                                        .field(item, assessed.assessment().entry(item.ref())))
                        .toList(),
                kept(assessed, requirement, asked),
                acts && plan != null ? attempt.action(plan, action) : null,
                whole.with(progress),
                whole.items().isEmpty() ? "" : whole.items().getFirst().saved(),
                next);
    }

    private static String line(RatedProgress rated, RequirementProgress progress) {
        if (rated.rating() == null) return "Not rated yet";
        if (rated.declared()) return "Declared for the whole standard";
        if (!rated.complete()) {
            String sentence = rated.missing().getFirst().sentence();
            return sentence;
        }
        return progress.missing() == 0 ? "Complete" : "Rated; items below are open";
    }

    private static List<StatementView.Kept> kept(
            Assessed assessed, Requirement requirement, List<Item> asked) {
        return requirement.items().stream()
                .filter(item -> item.asked() != null && !asked.contains(item))
                .map(item -> {
                    var answer = assessed.assessment().entry(item.ref()).answer();
                    return answer == null
                            ? null
                            : new StatementView.Kept(
                                    item.ask(),
                                    answer instanceof org.assay.form.Answer.Text(String words)
                                            ? words
                                            : Words.answer(item.question(), answer, "", Map.of()));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<AskField> fields(
            Assessed assessed, List<ItemProgress> items, Attempt attempt) {
        return items.stream()
                .map(each -> attempt.field(each.item(), assessed.assessment().entry(each.ref())))
                .toList();
    }

    /** The action under a statement; null while there is none. */
    static @Nullable Action action(Assessed assessed, String requirement) {
        return assessed.actions(requirement).stream().findFirst().orElse(null);
    }

    static List<RatedView.Count> counts(Standard standard, StandardProgress progress) {
        var counts = new ArrayList<RatedView.Count>();
        for (Rating rating : Rating.ofAll(standard.requirements())) {
            int number = progress.ratings().of(rating.id());
            if (number > 0)
                counts.add(new RatedView.Count(number, rating.label(), RatingLook.of(rating)));
        }
        int open = progress.ratings().unanswered();
        if (open > 0) counts.add(new RatedView.Count(open, RatingLook.UNANSWERED, "as-un"));
        return counts;
    }
}
