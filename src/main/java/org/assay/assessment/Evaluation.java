package org.assay.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Level;
import org.assay.framework.Measure;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.assay.framework.Tailored;

/**
 * What an assessment amounts to: a pure function of the edition and the facts, the same for the
 * page, the publication and the national figures.
 *
 * @param tailored the edition as it reads for this organisation
 * @param mandatory counts of all mandatory items
 * @param bestPractice counts of all others
 * @param ratings of all rated requirements
 * @param details what is asked once of the return
 * @param reached the measures that hold
 * @param level the level that publishing now would give
 * @param ahead the higher levels, the nearest first
 */
public record Evaluation(
        Tailored tailored,
        List<StandardProgress> standards,
        Counts mandatory,
        Counts bestPractice,
        RatingCounts ratings,
        List<ItemProgress> details,
        Set<Measure> reached,
        Level level,
        List<LevelAhead> ahead) {

    public static Evaluation of(Edition edition, Facts facts) {
        Tailored tailored = edition.tailoredTo(facts.circumstances());
        List<StandardProgress> standards = new ArrayList<>();
        List<RequirementProgress> requirements = new ArrayList<>();
        List<ItemProgress> items = new ArrayList<>();
        for (Standard standard : tailored.outline().standards()) {
            var progress = StandardProgress.of(standard, edition, facts);
            standards.add(progress);
            requirements.addAll(progress.requirements());
            items.addAll(progress.items());
        }
        RatingCounts ratings = ratings(tailored, standards);
        Counts mandatory = Counts.of(items, Item::mandatory);
        Counts bestPractice = Counts.of(items, Item::bestPractice);
        Set<Measure> reached = EnumSet.noneOf(Measure.class);
        if (mandatory.allComplete()) reached.add(Measure.MANDATORY_COMPLETE);
        if (bestPractice.allComplete()) reached.add(Measure.BEST_PRACTICE_COMPLETE);
        if (requirements.stream().allMatch(RequirementProgress::done))
            reached.add(Measure.MANDATORY_CONFIRMED);
        if (items.stream().allMatch(each -> !each.item().critical() || each.complete()))
            reached.add(Measure.CRITICAL_COMPLETE);
        if (edition.rated() && standards.stream().allMatch(StandardProgress::ratingsComplete))
            reached.add(Measure.RATINGS_COMPLETE);
        Level level = tailored.levelAt(reached, ratings.byRating());
        return new Evaluation(
                tailored,
                standards,
                mandatory,
                bestPractice,
                ratings,
                details(edition, facts),
                reached,
                level,
                ahead(tailored, level, reached, standards, requirements, items));
    }

    /**
     * All that has to be told before the return is whole: details, ratings and what they ask,
     * mandatory items, judgements, each with the part to open.
     */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>();
        for (ItemProgress detail : details)
            if (detail.item().mandatory() && !detail.complete())
                missing.add(
                        new Missing(
                                detail.ref(),
                                detail.ref(),
                                "Details of the return, “%s”: %s"
                                        .formatted(detail.item().ask(), detail.reason())));
        standards.forEach(standard -> missing.addAll(standard.missing()));
        return missing;
    }

    /** Refs of the requirements whose rating asks for an action, in their order. */
    public List<String> askingForAction() {
        return standards.stream()
                .flatMap(each -> each.requirements().stream())
                .filter(each -> each.rated() != null && each.rated().asksAction())
                .map(RequirementProgress::ref)
                .toList();
    }

    public Optional<StandardProgress> standard(String ref) {
        return standards.stream().filter(each -> each.ref().equals(ref)).findFirst();
    }

    public Optional<RequirementProgress> requirement(String ref) {
        return standards.stream()
                .flatMap(each -> each.requirements().stream())
                .filter(each -> each.ref().equals(ref))
                .findFirst();
    }

    /** Any item that applies to the organisation, also one that is not asked now. */
    public Optional<ItemProgress> item(String ref) {
        return Stream.concat(
                        details.stream(), standards.stream().flatMap(StandardProgress::everyItem))
                .filter(each -> each.ref().equals(ref))
                .findFirst();
    }

    /** How many standards have nothing mandatory open. */
    public long standardsDone() {
        return standards.stream().filter(StandardProgress::done).count();
    }

    private static RatingCounts ratings(Tailored tailored, List<StandardProgress> standards) {
        return RatingCounts.of(
                tailored.edition().ratings(),
                standards.stream().flatMap(StandardProgress::rated).toList());
    }

    private static List<ItemProgress> details(Edition edition, Facts facts) {
        return edition.terms().details().stream()
                .map(item -> ItemProgress.of(item, facts.entries().get(item.ref()), facts))
                .toList();
    }

    private static List<LevelAhead> ahead(
            Tailored tailored,
            Level now,
            Set<Measure> reached,
            List<StandardProgress> standards,
            List<RequirementProgress> requirements,
            List<ItemProgress> items) {
        List<LevelAhead> ahead = new ArrayList<>();
        for (Level level : tailored.edition().levels()) {
            if (level.equals(now)) break;
            Set<Measure> missing = level.measures();
            missing.removeAll(reached);
            ahead.addFirst(
                    new LevelAhead(
                            level,
                            missingItems(missing, items),
                            toConfirm(missing, requirements),
                            gaps(missing, standards),
                            tailored.besides(level)));
        }
        return ahead;
    }

    private static List<ItemProgress> missingItems(Set<Measure> missing, List<ItemProgress> items) {
        boolean mandatory =
                missing.contains(Measure.MANDATORY_COMPLETE)
                        || missing.contains(Measure.MANDATORY_CONFIRMED);
        boolean critical = missing.contains(Measure.CRITICAL_COMPLETE);
        boolean bestPractice = missing.contains(Measure.BEST_PRACTICE_COMPLETE);
        return kept(
                items,
                each ->
                        !each.complete()
                                && (mandatory && each.item().mandatory()
                                        || critical && each.item().critical()
                                        || bestPractice && each.item().bestPractice()));
    }

    /** What is missing of ratings, where the level counts on them. */
    private static List<Missing> gaps(Set<Measure> missing, List<StandardProgress> standards) {
        if (!missing.contains(Measure.RATINGS_COMPLETE)) return List.of();
        return standards.stream().flatMap(StandardProgress::ratingGaps).toList();
    }

    private static List<Requirement> toConfirm(
            Set<Measure> missing, List<RequirementProgress> requirements) {
        if (!missing.contains(Measure.MANDATORY_CONFIRMED)) return List.of();
        return requirements.stream()
                .filter(each -> each.requirement().confirm() && each.mandatory() > 0)
                .filter(each -> !each.confirmed())
                .map(RequirementProgress::requirement)
                .toList();
    }

    private static List<ItemProgress> kept(List<ItemProgress> all, Predicate<ItemProgress> which) {
        return all.stream().filter(which).toList();
    }
}
