package org.assay.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.framework.Edition;
import org.assay.framework.Item;
import org.assay.framework.Judgement;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Where one standard stands.
 *
 * @param mandatory of its mandatory items
 * @param bestPractice of the others
 * @param ratings of its rated requirements
 * @param declared what all of it is declared to be
 * @param judgement null where none is asked, or where all of it is declared not to apply
 */
public record StandardProgress(
        Standard standard,
        List<RequirementProgress> requirements,
        Counts mandatory,
        Counts bestPractice,
        RatingCounts ratings,
        DeclaredProgress declared,
        @Nullable JudgementProgress judgement) {
    public String ref() {
        return standard.ref();
    }

    /** Whether nothing mandatory is open in it, confirmations included. */
    public boolean done() {
        return requirements.stream().allMatch(RequirementProgress::done)
                && declared.missing(standard).isEmpty()
                && (judgement == null || judgement.missing(standard).isEmpty());
    }

    /** Whether all that is to be rated is, with what the ratings ask. */
    public boolean ratingsComplete() {
        return declared.missing(standard).isEmpty() && rated().allMatch(RatedProgress::complete);
    }

    /** Its rated requirements. */
    Stream<RatedProgress> rated() {
        return requirements.stream().map(RequirementProgress::rated).filter(Objects::nonNull);
    }

    /** What its declaration and its ratings miss. */
    Stream<Missing> ratingGaps() {
        return Stream.concat(
                declared.missing(standard).stream(),
                rated().flatMap(each -> each.missing().stream()));
    }

    /** All that has to be told still: of its declaration, its requirements, its judgement. */
    public List<Missing> missing() {
        List<Missing> missing = new ArrayList<>(declared.missing(standard));
        for (RequirementProgress each : requirements) {
            if (each.rated() != null) missing.addAll(each.rated().missing());
            for (ItemProgress item : each.items()) {
                boolean ratings = item.item().asked() != null || item.ref().equals(each.ref());
                if (!ratings && item.item().mandatory() && !item.complete())
                    missing.add(
                            new Missing(
                                    item.ref(),
                                    item.ref(),
                                    "%s: %s".formatted(item.ref(), item.reason())));
            }
            if (each.confirmable() && each.mandatory() > 0 && !each.confirmed())
                missing.add(
                        new Missing(
                                each.ref(),
                                each.ref(),
                                "%s is complete and still to be confirmed.".formatted(each.ref())));
        }
        if (judgement != null) missing.addAll(judgement.missing(standard));
        return missing;
    }

    /** Every item, whether it is asked now or not. */
    Stream<ItemProgress> everyItem() {
        Stream<ItemProgress> of =
                requirements.stream()
                        .flatMap(
                                each -> Stream.concat(each.items().stream(), each.kept().stream()));
        Stream<ItemProgress> declaring =
                Stream.concat(declared.items().stream(), declared.kept().stream());
        return Stream.concat(Stream.concat(declaring, of), judging());
    }

    private Stream<ItemProgress> judging() {
        return judgement == null
                ? Stream.of()
                : Stream.concat(judgement.items().stream(), judgement.kept().stream());
    }

    static StandardProgress of(Standard standard, Edition edition, Facts facts) {
        DeclaredProgress declared = DeclaredProgress.of(standard, facts);
        List<RequirementProgress> requirements = new ArrayList<>(standard.requirements().size());
        List<RatedProgress> rated = new ArrayList<>();
        for (Requirement requirement : standard.requirements()) {
            var progress =
                    RequirementProgress.of(
                            requirement, facts, declared.as(), edition.terms().plan());
            requirements.add(progress);
            if (progress.rated() != null) rated.add(progress.rated());
        }
        List<ItemProgress> items = items(declared, requirements);
        Judgement judgement = edition.terms().judgement();
        return new StandardProgress(
                standard,
                requirements,
                Counts.of(items, Item::mandatory),
                Counts.of(items, Item::bestPractice),
                RatingCounts.of(Rating.ofAll(standard.requirements()), rated),
                declared,
                judgement == null || declared.as() != null
                        ? null
                        : JudgementProgress.of(standard, judgement, rated, facts));
    }

    /** What is asked now and counts: requirements' items, and what a declaration asks. */
    List<ItemProgress> items() {
        return items(declared, requirements);
    }

    private static List<ItemProgress> items(
            DeclaredProgress declared, List<RequirementProgress> requirements) {
        List<ItemProgress> items = new ArrayList<>(declared.items());
        for (RequirementProgress each : requirements) items.addAll(each.items());
        return items;
    }
}
